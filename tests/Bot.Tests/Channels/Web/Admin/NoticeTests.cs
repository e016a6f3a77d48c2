using Bot.Admin;
using Bot.State.Administration;
using Bot.State.Chats;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web.Admin;

public sealed class NoticeTests
{
    private const string Text = "Bão số 5 <b>đổ bộ</b> chiều nay. Người dân không ra khơi.";

    [Fact]
    public async Task A_notice_is_looked_at_confirmed_and_sent_once_to_those_who_asked_lately()
    {
        await using var bot = await TelegramBot.StartAsync();
        foreach (var chat in new[] { 501, 502, 503 }) await bot.AskAsync(chat, "giá giữ xe máy");
        await bot.Get<ChatBook>().CloseAsync(new("telegram", "502"));
        using var admin = await AdminBrowser.SignedInAsync(bot.Server, AdminRole.Admin);

        using var drafted = await admin.PostAsync("/quan-tri/thong-bao", ("noi-dung", Text), ("ngay", "7"), ("gio", "24"));
        var page = await admin.FollowAsync(drafted);
        page.ShouldContain("Sẽ gửi tới <strong>2</strong> cuộc trò chuyện");
        (await ChatPageAsync(bot)).ShouldNotContain("Bão số 5");
        (await admin.SendAsync("/quan-tri/thong-bao/1/gui", ("xac-nhan", "ok"))).ShouldContain(AdminReplies.NoticeConfirm);
        (await admin.SendAsync("/quan-tri/thong-bao/1/gui", ("xac-nhan", "gửi"))).ShouldContain(AdminReplies.NoticeSent(2));
        (await admin.SendAsync("/quan-tri/thong-bao/1/gui", ("xac-nhan", "gửi"))).ShouldContain(AdminReplies.NoticeSentAlready);

        foreach (var chat in new[] { 501, 503 }) (await bot.Api.WaitAsync(chat, 2, Patience.Token))[1].Plain.ShouldBe(AdminReplies.NoticeText(Text));
        await bot.AskAsync(501, "/trogiup");
        bot.Api.In(501).Count.ShouldBe(3);
        bot.Api.In(502).Count.ShouldBe(1);
        (await ChatPageAsync(bot)).ShouldContain(Text);
        (await bot.Http.GetStringAsync(new Uri("/", UriKind.Relative), Patience.Token)).ShouldNotContain("<b>");
        (await admin.SendAsync("/quan-tri/thong-bao/1/go")).ShouldContain(AdminReplies.NoticeEnded);
        (await ChatPageAsync(bot)).ShouldNotContain("Bão số 5");
    }

    [Theory]
    [InlineData("ngắn", "7", "24")]
    [InlineData("Nội dung đủ dài để gửi", "0", "24")]
    [InlineData("Nội dung đủ dài để gửi", "7", "1000")]
    [InlineData("Nội dung đủ dài để gửi", "x", "24")]
    public async Task A_notice_out_of_bounds_is_told(string text, string days, string hours)
    {
        await using var server = BotServer.WithSamples();
        using var admin = await AdminBrowser.SignedInAsync(server, AdminRole.Admin);

        (await admin.SendAsync("/quan-tri/thong-bao", ("noi-dung", text), ("ngay", days), ("gio", hours))).ShouldContain(AdminReplies.NoticeWrong);

        server.Services.GetRequiredService<Broadcasts>().Find(1).ShouldBeNull();
    }

    [Fact]
    public async Task A_banner_ends_by_itself()
    {
        var clock = new MovableClock();
        using var state = new TestState(clock);
        var broadcasts = new Broadcasts(state.Database, clock);
        var id = await broadcasts.DraftAsync("Bão đổ bộ chiều nay", 7, TimeSpan.FromHours(2), "a");
        broadcasts.OnTheWeb().ShouldBeEmpty();
        (await broadcasts.SendAsync(id, "a", [])).ShouldBeTrue();
        broadcasts.OnTheWeb().ShouldHaveSingleItem();

        clock.Move(TimeSpan.FromHours(2.1));

        broadcasts.OnTheWeb().ShouldBeEmpty();
    }

    private static async Task<string> ChatPageAsync(TelegramBot bot) =>
        System.Net.WebUtility.HtmlDecode(await bot.Http.GetStringAsync(new Uri("/", UriKind.Relative), Patience.Token));
}
