using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering.Receipts;

public sealed class ReceiptAnswerTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    [Fact]
    public async Task A_receipt_of_an_answer_can_be_checked_in_the_chat()
    {
        var answer = await AskAsync("đăng ký khai sinh cần giấy tờ gì");
        foreach (var citation in answer.Citations)
        {
            var check = await AskAsync($"/kiemtra {citation.Receipt}");
            check.Kind.ShouldBe(AnswerKind.Answer);
            check.Text.ShouldContain("không thay đổi");
            check.Citations.ShouldHaveSingleItem().Quote.ShouldBe(citation.Quote);
        }
    }

    [Theory]
    [InlineData("/kiemtra ZZZZ-ZZZZ", "Không có mã trích dẫn ZZZZ-ZZZZ")]
    [InlineData("/kiemtra", "/kiemtra K7F3-9QX2")]
    public async Task A_code_that_is_none_is_told_so(string text, string expected)
    {
        var answer = await AskAsync(text);
        answer.Kind.ShouldBe(AnswerKind.NotFound);
        answer.Text.ShouldContain(expected);
    }

    private Task<CitedAnswer> AskAsync(string text) => bot.Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), TestContext.Current.CancellationToken);
}
