using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering.Privacy;

public sealed class MaskedQuestionTests(CorpusBot bot) : IClassFixture<CorpusBot>
{
    [Theory]
    [InlineData("em tên Lan sđt 0912 345 678, đăng ký khai sinh cần giấy tờ gì", "giấy chứng sinh")]
    [InlineData("cccd 038189001234 hỏi đăng ký kết hôn mất bao lâu", "05 ngày làm việc")]
    [InlineData("xe 51F-123.45 gửi xe máy ban ngày giá bao nhiêu", "4.000")]
    public async Task A_question_with_personal_numbers_is_answered_without_them(string text, string expected)
    {
        var answer = await bot.Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), TestContext.Current.CancellationToken);

        answer.Text.ShouldContain(expected);
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
        (await bot.Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), TestContext.Current.CancellationToken)).Kind.ShouldBe(AnswerKind.Refused);
}
