using Archive.Documents;
using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

public sealed class WrittenNumberTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    [Theory]
    [InlineData("155/UBND-KGVX", "155/UBND-KGVX")]
    [InlineData("318/?", "318")]
    [InlineData("407/QĐ-?", "407/QĐ")]
    [InlineData("09/?/NĐ-CP", "09/NĐ-CP")]
    [InlineData("57-NQ/TW", "57-NQ/TW")]
    public void What_is_not_known_of_a_number_is_not_written(string canonical, string written) => Replies.Written(DocumentNumber.Parse(canonical)).ShouldBe(written);

    [Theory]
    [InlineData("318")]
    [InlineData("cv 318")]
    [InlineData("công văn 9999 nói gì")]
    [InlineData("quyết định 05")]
    [InlineData("nghị định 09 còn hiệu lực không")]
    public async Task Nobody_reads_the_mark_of_a_missing_part(string text)
    {
        var answer = await bot.Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), TestContext.Current.CancellationToken);
        answer.Text.ShouldNotContain("/?");
        answer.Text.ShouldNotContain("-?");
        answer.Suggestions.ShouldAllBe(suggestion => !suggestion.Contains("/?", StringComparison.Ordinal));
    }
}
