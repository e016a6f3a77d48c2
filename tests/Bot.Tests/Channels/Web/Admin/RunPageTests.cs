using System.Net;
using Bot.Admin;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

public sealed class RunPageTests : IAsyncLifetime
{
    private OfficeServer office = null!;
    private AdminBrowser admin = null!;

    public async ValueTask InitializeAsync()
    {
        office = await OfficeServer.StartAsync();
        admin = await AdminBrowser.SignedInAsync(office.Server, AdminRole.Admin);
    }

    public async ValueTask DisposeAsync()
    {
        admin.Dispose();
        await office.DisposeAsync();
    }

    [Fact]
    public async Task What_changed_is_taken_in_and_told_live_and_at_the_end()
    {
        office.Write("moi.txt", OfficeServer.Decision("20/2025/QĐ-UBND", "Quy định về chợ đêm", "Chợ đêm mở cửa đến 22 giờ."));
        office.Write("rong.txt", "");

        (await admin.SendAsync("/quan-tri/lap-chi-muc/phan-thay-doi")).ShouldContain(AdminReplies.RunStarted);
        using var events = await admin.FetchAsync("/quan-tri/lap-chi-muc/dien-bien");
        events.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        (await events.Content.ReadAsStringAsync(Patience.Token)).ShouldContain("\"isRunning\":false");
        var run = await office.RunEndsAsync();

        run.ExitCode.ShouldBe(2);
        var page = await admin.GetAsync("/quan-tri/lap-chi-muc");
        page.ShouldContain("1 tệp bỏ qua");
        page.ShouldContain("rong.txt");
        page.ShouldNotContain("data-run");
        (await admin.GetAsync("/quan-tri")).ShouldContain("3<span>thế hệ 1");
        var entry = office.Services.GetRequiredService<Audit>().Last(1)[0];
        (entry.Person, entry.Action, entry.Outcome).ShouldBe((new Person("web", "admin"), "lapchimuc", "exit 2"));
    }

    [Fact]
    public async Task Files_that_could_not_be_read_are_listed_with_their_reason()
    {
        office.Write("<img src=x onerror=alert(1)>.txt", "");
        await admin.PostAsync("/quan-tri/lap-chi-muc/phan-thay-doi");
        await office.RunEndsAsync();

        using var response = await admin.FetchAsync("/quan-tri/tep-loi");
        var page = await response.Content.ReadAsStringAsync(Patience.Token);

        page.ShouldNotContain("<img");
        WebUtility.HtmlDecode(page).ShouldContain("<img src=x onerror=alert(1)>.txt");
        page.ShouldContain("EMPTY");
    }

    [Fact]
    public async Task A_run_that_would_lose_too_much_waits_for_an_admin()
    {
        File.Delete(Path.Combine(office.Corpus, "hoc-phi.txt"));
        await admin.PostAsync("/quan-tri/lap-chi-muc/phan-thay-doi");
        (await office.RunEndsAsync()).IsHeld.ShouldBeTrue();
        using var editor = await AdminBrowser.SignedInAsync(office.Server, AdminRole.Editor);

        (await editor.GetAsync("/quan-tri/lap-chi-muc")).ShouldNotContain("/dong-y");
        (await admin.GetAsync("/quan-tri/lap-chi-muc")).ShouldContain("Đã giữ lại, kho chưa thay đổi");
        await admin.PostAsync("/quan-tri/lap-chi-muc/dong-y");

        (await office.RunEndsAsync()).IsDone.ShouldBeTrue();
        (await admin.GetAsync("/quan-tri")).ShouldContain("1<span>thế hệ 1");
    }

    [Fact]
    public async Task One_run_at_a_time_and_a_rollback_takes_the_build_back()
    {
        await admin.PostAsync("/quan-tri/lap-chi-muc/toan-bo");
        (await admin.SendAsync("/quan-tri/lap-chi-muc/toan-bo")).ShouldContain(AdminReplies.IndexingBusy);
        await office.RunEndsAsync();
        (await admin.GetAsync("/quan-tri")).ShouldContain("thế hệ 2");

        await admin.PostAsync("/quan-tri/lap-chi-muc/quay-lai");
        await office.RunEndsAsync();

        (await admin.GetAsync("/quan-tri")).ShouldContain("thế hệ 1");
    }

    [Fact]
    public async Task The_bot_is_paused_and_resumed()
    {
        (await admin.SendAsync("/quan-tri/tam-dung")).ShouldContain(AdminReplies.PausedOnWeb);
        office.Services.GetRequiredService<Bot.State.Chats.Switches>().InMaintenance.ShouldBeTrue();
        (await admin.SendAsync("/quan-tri/tiep-tuc")).ShouldContain(AdminReplies.Resumed);
        office.Services.GetRequiredService<Bot.State.Chats.Switches>().InMaintenance.ShouldBeFalse();
    }
}
