using System.Net;
using Bot.Admin;
using Bot.Answering;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

public sealed class AuditPageTests
{
    [Fact]
    public async Task Deeds_are_sought_by_words_and_days_and_taken_along_as_a_table()
    {
        await using var server = BotServer.WithSamples();
        using var admin = await AdminBrowser.SignedInAsync(server, AdminRole.Admin);
        var audit = server.Services.GetRequiredService<Audit>();
        await audit.WriteAsync(new("telegram", "7"), "rutvanban", "van-ban/155.pdf", "=HYPERLINK(1)");
        await audit.WriteAsync(new("web", "mai.anh"), "accept", "<script>alert(1)</script>", "done");

        using var response = await admin.FetchAsync("/quan-tri/nhat-ky?q=ACCEPT");
        var page = await response.Content.ReadAsStringAsync(Patience.Token);
        page.ShouldContain("mai.anh");
        page.ShouldNotContain("155.pdf");
        page.ShouldNotContain("<script>alert");
        (await admin.GetAsync("/quan-tri/nhat-ky?q=%25")).ShouldContain("Không có việc nào khớp.");
        var today = Vietnam.Today(TimeProvider.System);
        (await admin.GetAsync($"/quan-tri/nhat-ky?den={today.AddDays(-1):yyyy-MM-dd}")).ShouldContain("Không có việc nào khớp.");
        (await admin.GetAsync($"/quan-tri/nhat-ky?tu={today:yyyy-MM-dd}&den={today:yyyy-MM-dd}")).ShouldContain("155.pdf");

        var csv = await admin.GetAsync("/quan-tri/nhat-ky.csv?q=155");
        csv.ShouldContain("lúc,kênh,người,việc,đối tượng,kết quả");
        csv.ShouldContain("telegram,7,rutvanban,van-ban/155.pdf,'=HYPERLINK(1)");
        csv.ShouldNotContain("mai.anh");
    }

    [Fact]
    public async Task An_admin_ends_the_session_of_another()
    {
        await using var server = BotServer.WithSamples();
        using var admin = await AdminBrowser.SignedInAsync(server, AdminRole.Admin);
        using var editor = await AdminBrowser.SignedInAsync(server, AdminRole.Editor, "mai.anh");
        var session = server.Services.GetRequiredService<AdminSessions>().All(new AdminOptions().Limits).Single(one => one.User.Name == "mai.anh");

        (await admin.GetAsync("/quan-tri/nhat-ky")).ShouldContain("Kết thúc phiên");
        (await admin.SendAsync("/quan-tri/phien/ket-thuc", ("phien", session.Id), ("ten", "mai.anh"))).ShouldContain(AdminReplies.SessionEnded);

        (await editor.FetchAsync("/quan-tri")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
