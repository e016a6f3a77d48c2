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
    [InlineData("Giá gửi xe máy ban ngày là bao nhiêu?")]
    [InlineData("gia gui xe may ban ngay bao nhieu")]
    public async Task A_rule_that_the_news_tells_the_end_of_contradicts_nothing(string text)
    {
        var answer = await AskAsync(text, CorpusBot.Today);

        answer.Text.ShouldNotContain("lấy theo văn bản");
        answer.Text.ShouldContain("4.000");
        answer.Citations[0].Number.ShouldNotBe("33/2020/QĐ-UBND");
    }

    // The plan says 9 October, the invitation takes the day back: planted in the sample corpus.
    [Theory]
    [InlineData("Họp báo quý III/2026 tổ chức ngày nào?")]
    [InlineData("hop bao quy iii/2026 to chuc ngay nao")]
    public async Task A_day_that_a_later_document_takes_back_is_told_after_the_new_one(string text)
    {
        var answer = await AskAsync(text, CorpusBot.Today);

        answer.Citations[0].File.ShouldNotBeNull().ShouldContain("gm-ubnd-hop-bao-quy-3");
        answer.Text.ShouldContain("13 tháng 10 năm 2026");
        answer.Text.ShouldContain("thay cho ngày 09 tháng 10 năm 2026");
    }

    [Fact]
    public async Task Before_the_later_document_was_issued_the_plan_stands() =>
        (await AskAsync("Họp báo quý III/2026 tổ chức ngày nào?", new(2026, 9, 1))).Text.ShouldNotContain("thay cho");

    [Theory]
    [InlineData("Bao nhiêu tàu cá đã vào nơi tránh trú bão số 3?")]
    [InlineData("Ngày đầu phường Lâm Giang tiếp nhận bao nhiêu hồ sơ?")]
    [InlineData("Họp báo quý I/2024 có bao nhiêu cơ quan báo chí dự?")]
    public async Task News_that_tells_what_no_document_does_contradicts_nothing(string text) =>
        (await AskAsync(text, CorpusBot.Today)).Text.ShouldNotContain("lấy theo văn bản");

    [Fact]
    public async Task An_answer_from_a_document_that_has_expired_says_so_first()
    {
        var answer = await AskAsync("Giá trông giữ xe có áp dụng với bãi xe trong khuôn viên chung cư không?", CorpusBot.Today);

        answer.Citations.ShouldContain(citation => citation.Effect == EffectState.Expired);
        answer.Text.ShouldStartWith("Quyết định số 33/2020/QĐ-UBND");
        answer.Text.ShouldContain("đã hết hiệu lực");
        answer.Text.ShouldContain("14/2025/QĐ-UBND");
    }

    private Task<CitedAnswer> AskAsync(string text, DateOnly asOf) => bot.Answerer.AnswerAsync(new Question(text, null, asOf), TestContext.Current.CancellationToken);
}
