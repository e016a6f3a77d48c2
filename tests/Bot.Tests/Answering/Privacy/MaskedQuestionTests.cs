using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering.Privacy;

public sealed class MaskedQuestionTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    [Theory]
    [InlineData("sđt em 0912 345 678, đăng ký khai sinh cần giấy tờ gì", "đăng ký khai sinh cần giấy tờ gì")]
    [InlineData("so dien thoai cua toi la 0912345678. đăng ký khai sinh cần giấy tờ gì", "đăng ký khai sinh cần giấy tờ gì")]
    [InlineData("cccd 038189001234 hỏi lệ phí đăng ký hộ kinh doanh là bao nhiêu", "lệ phí đăng ký hộ kinh doanh là bao nhiêu")]
    [InlineData("xe 51F-123.45 gửi xe máy ban ngày giá bao nhiêu", "xe gửi xe máy ban ngày giá bao nhiêu")]
    public async Task A_question_with_personal_numbers_is_answered_as_without_them(string text, string without)
    {
        var answer = await AskAsync(text);

        answer.Kind.ShouldBe(AnswerKind.Answer);
        // A word more may let in or keep out a further sentence; the passage that answers is the same.
        var expected = (await AskAsync(without)).Citations[0];
        (answer.Citations[0].File, answer.Citations[0].Place).ShouldBe((expected.File, expected.Place));
        answer.Understood.Text.ShouldContain("***");
        answer.Understood.Note.ShouldNotBeNull().ShouldContain("đã che");
        AnswerJson.Write(answer).ShouldNotContain("345 678");
        AnswerJson.Write(answer).ShouldNotContain("038189001234");
        AnswerJson.Write(answer).ShouldNotContain("123.45");
    }

    [Theory]
    [InlineData("danh sách hộ nghèo phường Lâm Giang")]
    [InlineData("số cccd 038189001234 là của ai")]
    [InlineData("chủ xe 51F-123.45 là ai")]
    public async Task Data_on_private_persons_is_not_compiled(string text) =>
        (await AskAsync(text)).Kind.ShouldBe(AnswerKind.Refused);

    private Task<CitedAnswer> AskAsync(string text) => bot.Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), TestContext.Current.CancellationToken);
}
