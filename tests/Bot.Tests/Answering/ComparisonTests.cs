using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

/// <summary>"Khác gì?": two documents side by side, each pair of sentences quoted.</summary>
public sealed class ComparisonTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    [Theory]
    [InlineData("Quyết định 14/2025/QĐ-UBND khác gì Quyết định 33/2020/QĐ-UBND?", "thay thế", "3.000 5.000", "4.000 | 7.000", "gia-trong-giu-xe")]
    [InlineData("Quyết định 45/2024/QĐ-UBND có gì mới", "sửa đổi", "20.000", "25.000", "thu-gom-rac")]
    [InlineData("giá nước mới khác gì giá cũ", "thay thế", "6.800", "7.500", "gia-nuoc-sach")]
    [InlineData("quy dinh gia giu xe moi co gi thay doi khong", "thay thế", "3.000 5.000", "4.000 | 7.000", "gia-trong-giu-xe")]
    [InlineData("chuẩn trợ giúp xã hội mới khác gì mức cũ", "thay thế", "360.000", "520.000", "chuan-tro-giup")]
    public async Task What_changed_is_shown_from_both_documents(string question, string how, string was, string now, string file)
    {
        var answer = await AskAsync(question);

        answer.Kind.ShouldBe(AnswerKind.Answer);
        answer.Text.ShouldContain(how);
        answer.Text.ShouldContain(was);
        answer.Text.ShouldContain(now);
        answer.Text.IndexOf(was, StringComparison.Ordinal).ShouldBeLessThan(answer.Text.IndexOf(now, StringComparison.Ordinal));
        answer.Citations.Select(citation => citation.File).ShouldAllBe(cited => cited!.Contains(file, StringComparison.Ordinal));
        answer.Citations.Select(citation => citation.Number).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Of_three_in_a_row_the_two_last_are_meant()
    {
        var answer = await AskAsync("Quy chế phát ngôn mới khác gì quy chế cũ?");

        answer.Text.ShouldContain("39/2026/QĐ-UBND");
        answer.Text.ShouldContain("41/2023/QĐ-UBND");
    }

    [Theory]
    [InlineData("công văn và quyết định khác gì nhau")]
    [InlineData("thời tiết hôm nay có gì thay đổi")]
    [InlineData("Quyết định 9876/2025/QĐ-UBND khác gì quyết định cũ?")]
    public async Task What_is_no_pair_of_documents_is_not_compared(string question) => (await AskAsync(question)).Text.ShouldNotContain("Trước: ");

    private Task<CitedAnswer> AskAsync(string text) => bot.Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), TestContext.Current.CancellationToken);
}
