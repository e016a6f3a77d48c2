using Archive.Index;
using Bot.Admin;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Fakes.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

public sealed class WithdrawalTests : IAsyncLifetime
{
    private const string Slug = "12-2025-qd-ubnd-2025-03-18";

    private readonly FakeBotApi api = new();
    private OfficeServer office = null!;
    private AdminBrowser editor = null!;

    public async ValueTask InitializeAsync()
    {
        await api.StartAsync();
        office = await OfficeServer.StartAsync(
            ("Telegram:Token", FakeBotApi.Token), ("Telegram:ApiUrl", api.Url), ("Telegram:TimeoutSeconds", "2"), ("Telegram:PollSeconds", "2"));
        editor = await AdminBrowser.SignedInAsync(office.Server, AdminRole.Editor);
    }

    public async ValueTask DisposeAsync()
    {
        editor.Dispose();
        await office.DisposeAsync();
        await api.DisposeAsync();
    }

    [Fact]
    public async Task A_document_is_taken_out_with_a_reason_and_put_back()
    {
        (await editor.GetAsync("/quan-tri/van-ban?q=giữ xe")).ShouldContain($"/quan-tri/van-ban/{Slug}");

        var page = await editor.SendAsync($"/quan-tri/van-ban/{Slug}/rut", ("ly-do", "đăng nhầm bản thảo"));

        page.ShouldContain(AdminReplies.WithdrawnNow);
        Documents().ShouldBe(["hoc-phi.txt"]);
        File.Exists(Path.Combine(office.Corpus, "gia-giu-xe.txt")).ShouldBeFalse();
        office.Services.GetRequiredService<Audit>().Last(1)[0].Outcome.ShouldBe("exit 0: đăng nhầm bản thảo");

        (await editor.SendAsync("/quan-tri/rut/1/khoi-phuc", ("ly-do", "đã xem lại, đúng bản ký"))).ShouldContain(AdminReplies.RestoredNow);
        await office.RunEndsAsync();

        Documents().ShouldBe(["gia-giu-xe.txt", "hoc-phi.txt"]);
        (await editor.GetAsync("/quan-tri/van-ban")).ShouldContain("đã khôi phục");
        (await editor.SendAsync("/quan-tri/rut/1/khoi-phuc", ("ly-do", "thêm lần nữa"))).ShouldContain(AdminReplies.RestoredAlready);
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_taken_out()
    {
        (await editor.SendAsync($"/quan-tri/van-ban/{Slug}/rut", ("ly-do", "  a "))).ShouldContain(AdminReplies.ReasonNeeded);

        Documents().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_reason_stays_text()
    {
        await editor.PostAsync($"/quan-tri/van-ban/{Slug}/rut", ("ly-do", SampleArchive.Script));

        foreach (var path in new[] { "/quan-tri/rut/1", "/quan-tri/van-ban" })
        {
            using var page = await editor.FetchAsync(path);
            (await page.Content.ReadAsStringAsync(Patience.Token)).ShouldNotContain("<script>alert");
        }
    }

    [Fact]
    public async Task Everyone_who_was_shown_an_answer_built_on_it_is_told_once()
    {
        await AskAsync(501, "giá giữ xe máy ban ngày là bao nhiêu?");
        await AskAsync(502, "giá giữ xe máy ban ngày là bao nhiêu?");
        await AskAsync(503, "học phí mầm non công lập là bao nhiêu?");
        await AskAsync(504, "giá giữ xe máy ban ngày là bao nhiêu?");
        await AskAsync(504, "/xoa");
        await editor.PostAsync($"/quan-tri/van-ban/{Slug}/rut", ("ly-do", "sai mức giá"));
        var before = api.In(503).Count;

        var page = await editor.GetAsync("/quan-tri/rut/1");
        page.ShouldContain("2 cuộc trò chuyện nhận được đính chính.");
        page.ShouldContain("Lý do: sai mức giá");
        (await editor.SendAsync("/quan-tri/rut/1/dinh-chinh", ("noi-dung", "Đính chính: giá giữ xe đã nêu là sai."))).ShouldContain("tới 2 cuộc trò chuyện");

        foreach (var chat in new[] { 501, 502 })
            (await api.WaitAsync(chat, 2, Patience.Token))[1].Text.ShouldContain("giá giữ xe đã nêu là sai");
        var again = await editor.SendAsync("/quan-tri/rut/1/dinh-chinh", ("noi-dung", "Đính chính: giá giữ xe đã nêu là sai."));
        again.ShouldContain("tới 0 cuộc trò chuyện");
        again.ShouldContain("2 cuộc đã được báo trước đó");
        await AskAsync(501, "/trogiup");
        api.In(501).Count.ShouldBe(3);
        api.In(503).Count.ShouldBe(before);
        api.In(504).ShouldNotContain(message => message.Text.Contains("Đính chính", StringComparison.Ordinal));
    }

    private List<string> Documents()
    {
        using var snapshot = office.Services.GetRequiredService<ArchiveReader>().Snapshot();
        return [.. snapshot.ListAll().Select(document => document.Facts.Id).Order(StringComparer.Ordinal)];
    }

    private async Task AskAsync(long chat, string text)
    {
        var before = api.In(chat).Count;
        api.Write(chat, text);
        await api.WaitAsync(chat, before + 1, Patience.Token);
    }
}
