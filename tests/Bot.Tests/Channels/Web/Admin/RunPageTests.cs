using System.Net;
using Bot.Admin;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

public sealed class RunPageTests() : OfficeTests(AdminRole.Admin)
{
    [Fact]
    public async Task What_changed_is_taken_in_and_told_live_and_at_the_end()
    {
        Office.Write("moi.txt", OfficeServer.Decision("20/2025/QĐ-UBND", "Quy định về chợ đêm", "Chợ đêm mở cửa đến 22 giờ."));
        Office.Write("rong.txt", "");

        (await Browser.SendAsync("/quan-tri/lap-chi-muc/phan-thay-doi")).ShouldContain(AdminReplies.RunStarted);
        using var events = await Browser.FetchAsync("/quan-tri/lap-chi-muc/dien-bien");
        events.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await events.Content.ReadAsStringAsync(Patience.Token)).ShouldContain("\"isRunning\":false");
        var run = await Office.RunEndsAsync();

        run.ExitCode.ShouldBe(2);
        var page = await Browser.GetAsync("/quan-tri/lap-chi-muc");
        page.ShouldContain("1 tệp bỏ qua");
        page.ShouldContain("rong.txt");
        page.ShouldNotContain("data-run");
        (await Browser.GetAsync("/quan-tri")).ShouldContain("3<span>thế hệ 1");
        var entry = Office.Services.GetRequiredService<Audit>().Last(1)[0];
        (entry.Person, entry.Action, entry.Outcome).ShouldBe((new Person("web", "admin"), "lapchimuc", "exit 2"));
    }

    [Fact]
    public async Task Files_that_could_not_be_read_are_listed_with_their_reason()
    {
        Office.Write("<img src=x onerror=alert(1)>.txt", "");
        await Browser.PostAsync("/quan-tri/lap-chi-muc/phan-thay-doi");
        await Office.RunEndsAsync();

        using var response = await Browser.FetchAsync("/quan-tri/tep-loi");
        var page = await response.Content.ReadAsStringAsync(Patience.Token);

        page.ShouldNotContain("<img");
        WebUtility.HtmlDecode(page).ShouldContain("<img src=x onerror=alert(1)>.txt");
        page.ShouldContain("EMPTY");
    }

    [Fact]
    public async Task A_run_that_would_lose_too_much_waits_for_an_admin()
    {
        File.Delete(Path.Combine(Office.Corpus, "hoc-phi.txt"));
        await Browser.PostAsync("/quan-tri/lap-chi-muc/phan-thay-doi");
        (await Office.RunEndsAsync()).IsHeld.ShouldBeTrue();
        using var editor = await AdminBrowser.SignedInAsync(Office.Server, AdminRole.Editor);

        (await editor.GetAsync("/quan-tri/lap-chi-muc")).ShouldNotContain("/dong-y");
        (await Browser.GetAsync("/quan-tri/lap-chi-muc")).ShouldContain("Đã giữ lại, kho chưa thay đổi");
        await Browser.PostAsync("/quan-tri/lap-chi-muc/dong-y");

        (await Office.RunEndsAsync()).IsDone.ShouldBeTrue();
        (await Browser.GetAsync("/quan-tri")).ShouldContain("1<span>thế hệ 1");
    }

    [Fact]
    public async Task One_run_at_a_time_and_a_rollback_takes_the_build_back()
    {
        await Browser.PostAsync("/quan-tri/lap-chi-muc/toan-bo");
        (await Browser.SendAsync("/quan-tri/lap-chi-muc/toan-bo")).ShouldContain(AdminReplies.IndexingBusy);
        await Office.RunEndsAsync();
        (await Browser.GetAsync("/quan-tri")).ShouldContain("thế hệ 2");

        await Browser.PostAsync("/quan-tri/lap-chi-muc/quay-lai");
        await Office.RunEndsAsync();

        (await Browser.GetAsync("/quan-tri")).ShouldContain("thế hệ 1");
    }

    [Fact]
    public async Task The_bot_is_paused_and_resumed()
    {
        (await Browser.SendAsync("/quan-tri/tam-dung")).ShouldContain(AdminReplies.PausedOnWeb);
        Office.Services.GetRequiredService<Bot.State.Chats.Switches>().InMaintenance.ShouldBeTrue();
        (await Browser.SendAsync("/quan-tri/tiep-tuc")).ShouldContain(AdminReplies.Resumed);
        Office.Services.GetRequiredService<Bot.State.Chats.Switches>().InMaintenance.ShouldBeFalse();
    }
}
