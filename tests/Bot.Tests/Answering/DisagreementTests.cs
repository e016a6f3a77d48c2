using Archive.Documents;
using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

public sealed class DisagreementTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    // The news says 7.800, the decision 7.500: planted in the sample corpus (corpus/README.md).
    [Fact]
    public async Task News_that_gives_another_price_is_shown_behind_the_decision_it_tells_of()
    {
        var answer = await AskAsync("giá nước 10 m³ đầu tiên theo biểu giá mới", CorpusBot.Today);

        answer.Text.ShouldContain("7.500");
        answer.Text.ShouldContain("7.800");
        answer.Text.ShouldContain("lấy theo văn bản");
        answer.Citations.Select(citation => citation.SourceClass).ShouldBe([SourceClass.Official, SourceClass.News], ignoreOrder: true);
        answer.Text.IndexOf("7.500", StringComparison.Ordinal).ShouldBeLessThan(answer.Text.IndexOf("7.800", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bao nhiêu tàu cá đã vào nơi tránh trú bão số 3?")]
    [InlineData("Ngày đầu phường Lâm Giang tiếp nhận bao nhiêu hồ sơ?")]
    [InlineData("Họp báo quý I/2024 có bao nhiêu cơ quan báo chí dự?")]
    public async Task News_that_tells_what_no_document_does_contradicts_nothing(string text) =>
        (await AskAsync(text, CorpusBot.Today)).Text.ShouldNotContain("lấy theo văn bản");

    private Task<CitedAnswer> AskAsync(string text, DateOnly asOf) => bot.Answerer.AnswerAsync(new Question(text, null, asOf), TestContext.Current.CancellationToken);
}
