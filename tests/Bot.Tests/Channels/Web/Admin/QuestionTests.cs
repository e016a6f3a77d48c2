using Bot.Admin;
using Bot.Answering;
using Bot.Answering.Topics;
using Bot.State.Administration;
using Bot.State.Chats;
using Bot.State.Statistics;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

public sealed class QuestionTests() : OfficeTests(AdminRole.Editor)
{
    private static readonly ChatAddress Citizen = new("web", "0123456789abcdef0123456789abcdef");

    [Fact]
    public async Task Kept_questions_are_shown_by_field_and_counts_only_from_ten_up()
    {
        var (kept, feedback, tally) = (Get<KeptQuestions>(), Get<Feedback>(), Get<Tally>());
        await kept.KeepAsync(Citizen, "K1", "Chợ <b>đêm</b> mở mấy giờ?", nameof(AnswerKind.NotFound), "Thương mại");
        await kept.KeepAsync(Citizen, "K2", "Học phí lớp một bao nhiêu?", nameof(AnswerKind.Answer), "Giáo dục");
        await kept.KeepAsync(Citizen, "K3", "Giá giữ xe bao nhiêu?", nameof(AnswerKind.Answer), "Giao thông");
        await feedback.GiveAsync("K2", useful: false, "outdated");
        await feedback.GiveAsync("K3", useful: true);
        for (var i = 0; i < 9; i++) await feedback.GiveAsync($"U{i}", useful: false, "unclear");
        var today = Vietnam.Today(TimeProvider.System);
        for (var i = 0; i < 10; i++) tally.Count(today, AnswerCounts.Unanswered, "Y tế");
        for (var i = 0; i < 9; i++) tally.Count(today, AnswerCounts.Unanswered, "Đất đai");

        using var response = await Browser.FetchAsync("/quan-tri/cau-hoi");
        (await response.Content.ReadAsStringAsync(Patience.Token)).ShouldNotContain("<b>đêm");
        var page = await Browser.GetAsync("/quan-tri/cau-hoi");

        page.ShouldContain("Chợ <b>đêm</b> mở mấy giờ?");
        page.ShouldContain("Học phí lớp một bao nhiêu?");
        page.ShouldNotContain("Giá giữ xe bao nhiêu?");
        page.ShouldContain("<h2>Y tế</h2>");
        page.ShouldContain("10 lượt hỏi không tìm thấy");
        page.ShouldNotContain("Đất đai");
        page.ShouldNotContain("Khó hiểu");
        (await Browser.GetAsync("/quan-tri/giai-dap?khoa=K1")).ShouldContain("value=\"Chợ <b>đêm</b> mở mấy giờ?\"");
    }

    [Fact]
    public async Task A_question_without_an_answer_is_counted_under_its_field()
    {
        await Get<Answerer>().AnswerAsync(new("Trạm y tế xã tiêm vắc xin dại vào ngày nào?", "c"), Patience.Token);

        (await Get<Tally>().SinceAsync(Vietnam.Today(TimeProvider.System))).ShouldContain(one => one.What == AnswerCounts.Unanswered && one.Count == 1);
    }

    [Fact]
    public async Task A_reviewed_answer_becomes_a_document_that_answers()
    {
        (string, string)[] form = [("hoi", "Chợ đêm mở cửa đến mấy giờ?"), ("dap", "Chợ đêm mở cửa từ 18 giờ đến 22 giờ hằng ngày."), ("can-cu", "Quyết định số 20/2025/QĐ-UBND")];
        (await Browser.SendAsync("/quan-tri/giai-dap", form)).ShouldContain(AdminReplies.ReviewedConfirm);
        (await Browser.SendAsync("/quan-tri/giai-dap", [.. form[..2], ("xac-nhan", "co")])).ShouldContain(AdminReplies.ReviewedBasis);

        (await Browser.SendAsync("/quan-tri/giai-dap", [.. form, ("xac-nhan", "co")])).ShouldContain(AdminReplies.ReviewedPublished);
        (await Office.RunEndsAsync()).IsDone.ShouldBeTrue();

        var answer = await Get<Answerer>().AnswerAsync(new("Chợ đêm mở cửa đến mấy giờ?", "c"), Patience.Token);
        answer.Text.ShouldContain("18 giờ đến 22 giờ");
        answer.Citations[0].SourceClass.ShouldBe(Archive.Documents.SourceClass.News);
        answer.Citations[0].Number.ShouldBeNull();

        // Naming the province makes it no other question; another hour's question is one.
        (await Get<Answerer>().AnswerAsync(new("cho dem mo cua den may gio", "d"), Patience.Token)).Text.ShouldStartWith("Câu này đã được cán bộ giải đáp");
        (await Get<Answerer>().AnswerAsync(new("Bệnh viện mở cửa đến mấy giờ?", "e"), Patience.Token)).Text.ShouldNotContain("đã được cán bộ giải đáp");
    }

    [Fact]
    public async Task A_ticket_is_answered_published_or_closed_by_its_day()
    {
        var tickets = Get<Tickets>();
        var (first, second) = (await tickets.OpenAsync(Citizen, "T1", "Xe đạp điện có phải trả <i>tiền</i> không?"), await tickets.OpenAsync(Citizen, "T2", "Hỏi chuyện khác"));

        var list = await Browser.GetAsync("/quan-tri/phieu");
        list.ShouldContain("Xe đạp điện có phải trả <i>tiền</i> không?");
        list.ShouldContain("còn 5 ngày");
        (await Browser.SendAsync($"/quan-tri/phieu/{first}/tra-loi", ("noi-dung", " "))).ShouldContain(AdminReplies.EmptyAnswer);
        (await Browser.SendAsync($"/quan-tri/phieu/{first}/tra-loi", ("noi-dung", "Có, 2.000 đồng một lượt."))).ShouldContain(AdminReplies.TicketAnswered(first));
        (await Browser.SendAsync($"/quan-tri/phieu/{first}/tra-loi", ("noi-dung", "Lần nữa"))).ShouldContain(AdminReplies.AlreadyAnswered);
        (await Browser.SendAsync($"/quan-tri/phieu/{second}/dong", ("noi-dung", "Không thuộc thẩm quyền"))).ShouldContain(AdminReplies.ClosedOnWeb(second));

        tickets.Find(first)!.Answer.ShouldBe("Có, 2.000 đồng một lượt.");
        tickets.Find(second)!.Answer.ShouldBe(AdminReplies.TicketClosed("Không thuộc thẩm quyền"));
        tickets.AnsweredBy(first).ShouldBe(new Person("web", "editor"));
        tickets.CountOpen().ShouldBe(0);
        (await Browser.GetAsync($"/quan-tri/giai-dap?phieu={first}")).ShouldContain(">Có, 2.000 đồng một lượt.</textarea>");
    }

    [Fact]
    public void A_ticket_that_waits_too_long_is_marked()
    {
        var clock = new MovableClock();
        using var state = new TestState(clock);
        var desk = new Bot.Admin.Reviewing.TicketDesk(new Tickets(state.Database, clock), null!, Microsoft.Extensions.Options.Options.Create(new AdminOptions()));
        var ticket = new Ticket(1, Citizen, "?", clock.GetUtcNow(), null);

        var due = desk.DueOf(ticket);

        AdminReplies.DueText(due, due.Due).ShouldBe("hạn hôm nay");
        AdminReplies.DueText(due, due.Due.AddDays(2)).ShouldBe("quá hạn 2 ngày");
        due.Due.ShouldBe(Vietnam.Today(clock).AddDays(5));
    }

    private T Get<T>()
        where T : notnull => Office.Services.GetRequiredService<T>();
}
