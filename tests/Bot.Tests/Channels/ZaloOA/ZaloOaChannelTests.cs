using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Admin;
using Bot.Channels.ZaloOA;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State;
using Bot.State.Administration;
using Bot.State.Chats;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Zalo;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.ZaloOA;

[Trait("Long", "Delivery")]
public sealed class ZaloOaChannelTests : IAsyncLifetime
{
    private const string Question = "giá giữ ô tô một lượt";
    private const string User = "2468135790246813579";

    private readonly FakeZaloOa zalo = new();
    private BotServer server = null!;
    private HttpClient http = null!;

    private static CancellationToken Cancelled => Patience.Token;

    public async ValueTask InitializeAsync()
    {
        await zalo.StartAsync();
        server = BotServer.WithSamples(
            ("ZaloOa:AppId", FakeZaloOa.AppId), ("ZaloOa:AppSecret", FakeZaloOa.AppSecret), ("ZaloOa:WebhookSecret", FakeZaloOa.WebhookSecret),
            ("ZaloOa:RefreshToken", FakeZaloOa.FirstRefreshToken), ("ZaloOa:ApiUrl", zalo.Url), ("ZaloOa:OauthUrl", zalo.Url), ("ZaloOa:TimeoutSeconds", "3"),
            ("ZaloOa:ForgetEvents:0", "user_wants_deletion"));
        http = server.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await server.DisposeAsync();
        await zalo.DisposeAsync();
    }

    [Fact]
    public void The_signature_is_computed_over_the_bytes_received()
    {
        var body = Encoding.UTF8.GetBytes(
            """{"app_id":"1234567890123456789","event_name":"user_send_text","sender":{"id":"2468135790246813579"},"recipient":{"id":"3570246813579024681"},"user_id_by_app":"5702468135790246813","message":{"msg_id":"a0b1c2d3e4f5061728","text":"Quyết định 90/KH-UBND?"},"timestamp":"1732264200000"}""");

        body.Length.ShouldBe(287);
        ZaloOaSignature.Of("1234567890123456789", body, "1732264200000", "OA-SECRET-FOR-TESTS")
            .ShouldBe("c7b764b7715e4ccc2dc9b259d6c986f2ead9a16866340499c0b5f01144787e45");
    }

    [Fact]
    public async Task A_question_is_answered_with_buttons_and_the_same_choices_as_numbers()
    {
        (await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled)).ShouldBe(200);

        var answer = (await zalo.WaitAsync(User, 1, Cancelled))[0];

        answer.Text.ShouldContain("20.000 đồng");
        answer.Text.ShouldContain($"1. {Sentences.SourcesTitle}");
        var buttons = answer.Arguments["message"]!["attachment"]!["payload"]!["buttons"]!.AsArray();
        buttons.Count.ShouldBeLessThanOrEqualTo(5);
        // A tap comes back as text.
        await FakeZaloOa.CallAsync(http, zalo.Text(User, buttons[0]!["payload"]!.ToString()), Cancelled);
        (await zalo.WaitAsync(User, 2, Cancelled))[1].Text.ShouldContain("“");
        await FakeZaloOa.CallAsync(http, zalo.Text(User, "/trogiup"), Cancelled);
        (await zalo.WaitAsync(User, 3, Cancelled))[2].Text.ShouldContain("/vanban");
    }

    [Fact]
    public async Task Repeated_events_are_answered_once_and_echoes_and_receipts_not_at_all()
    {
        var update = zalo.Text(User, Question);
        foreach (var copy in Enumerable.Repeat(update, 3)) (await FakeZaloOa.CallAsync(http, copy, Cancelled)).ShouldBe(200);
        (await FakeZaloOa.CallAsync(http, zalo.Text(User, "echo", "oa_send_text"), Cancelled)).ShouldBe(200);
        (await FakeZaloOa.CallAsync(http, zalo.Text(User, "", "user_seen_message"), Cancelled)).ShouldBe(200);
        (await FakeZaloOa.CallAsync(http, zalo.Text(User, "/trogiup"), Cancelled)).ShouldBe(200);

        (await zalo.WaitAsync(User, 2, Cancelled)).Select(message => message.Text.Contains("20.000", StringComparison.Ordinal)).ShouldBe([true, false]);
    }

    [Fact]
    public async Task What_is_not_signed_by_Zalo_or_too_old_is_refused()
    {
        var update = zalo.Text(User, Question);
        (await FakeZaloOa.CallAsync(http, update, Cancelled, secret: "other")).ShouldBe(401);
        (await FakeZaloOa.CallAsync(http, update, Cancelled, signature: "")).ShouldBe(401);
        var old = zalo.Text(User, Question);
        old["timestamp"] = "1732264200000";
        (await FakeZaloOa.CallAsync(http, old, Cancelled)).ShouldBe(401);
        (await FakeZaloOa.CallAsync(http, new JsonObject(), Cancelled)).ShouldBe(401);
        server.Services.GetRequiredService<ZaloOaChannel>().Delivery.Inbox.Waiting().ShouldBe(0);
    }

    [Fact]
    public async Task A_thousand_forged_events_are_refused_and_leave_nothing_behind()
    {
        var statuses = new List<int>();
        for (var number = 0; number < 1_000; number++)
        {
            var update = zalo.Text(User, "/trogiup");
            var timestamp = update["timestamp"]!.ToString();
            var body = Encoding.UTF8.GetBytes(update.ToJsonString());
            var right = FakeZaloOa.Sign(body, timestamp, FakeZaloOa.WebhookSecret);
            switch (number % 8)
            {
                case 0: statuses.Add(await ForgeAsync(signature: "")); break;
                case 1: statuses.Add(await ForgeAsync($"mac={right[..^1]}")); break;                 // a prefix
                case 2: statuses.Add(await ForgeAsync($"mac={right}0")); break;
                case 3: statuses.Add(await ForgeAsync($"mac={FakeZaloOa.Sign(body, timestamp, FakeZaloOa.AppSecret)}")); break;   // another secret
                case 4: statuses.Add(await ForgeAsync($"mac={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(FakeZaloOa.WebhookSecret), body))}")); break;
                case 5:
                    update["message"]!["text"] = "/xoa";                                             // the body altered after it was signed
                    statuses.Add(await ForgeAsync($"mac={right}"));
                    break;
                case 6:
                    update["timestamp"] = "1795312800123";                                           // signed for another moment
                    statuses.Add(await ForgeAsync($"mac={right}"));
                    break;
                default:
                    update["timestamp"] = TimeProvider.System.GetUtcNow().AddHours(-13).ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
                    statuses.Add(await FakeZaloOa.CallAsync(http, update, Cancelled));               // genuine and too old
                    break;
            }

            Task<int> ForgeAsync(string signature) => FakeZaloOa.CallAsync(http, update, Cancelled, signature: signature);
        }

        statuses.ShouldAllBe(status => status == 401);
        var state = server.Services.GetRequiredService<ZaloOaChannel>().Delivery.State();
        (state.Waiting, state.LastUpdate).ShouldBe((0, null));
    }

    /// <summary>Zalo rotated the token and its reply was lost, as in a crash: the old one is used up, and an admin is told what is to be done.</summary>
    [Fact]
    public async Task A_refresh_that_was_broken_off_is_known_for_what_it_is()
    {
        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);
        await zalo.WaitAsync(User, 1, Cancelled);
        var delivery = server.Services.GetRequiredService<ZaloOaChannel>().Delivery;
        zalo.Faults = (path, _) => path.EndsWith("access_token", StringComparison.Ordinal) ? new Fault.Cut(Done: true) : null;
        zalo.EndAccess();
        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);
        await Patience.UntilAsync(() => delivery.Trouble == ChannelTrouble.RefreshFailed);
        server.Services.GetRequiredService<ZaloTokens>().Find(FakeZaloOa.AppId)!.TryingSince.ShouldNotBeNull();

        zalo.Faults = (_, _) => null;
        await FakeZaloOa.CallAsync(http, zalo.Text("9", Question), Cancelled);

        await Patience.UntilAsync(() => delivery.Trouble == ChannelTrouble.RefreshBrokenOff);
        delivery.State().Sending.ShouldBe(2);
    }

    [Theory]
    [InlineData(-32, false)]     // too many calls: later
    [InlineData(-211, false)]    // the account's quota: later
    [InlineData(-204, false)]    // the account is switched off: an operator can mend that
    [InlineData(-201, true)]
    [InlineData(-210, true)]     // too long
    [InlineData(-213, true)]     // not a follower
    [InlineData(-218, true)]     // the person's quota
    [InlineData(-227, true)]     // idle for 45 days
    [InlineData(-230, true)]     // the window is over
    [InlineData(-232, true)]
    public async Task What_Zalo_refuses_is_tried_later_or_never_again(int code, bool ends)
    {
        zalo.Faults = (path, _) => path.EndsWith("/cs", StringComparison.Ordinal) ? new Fault.Refusal(code, "no") : null;
        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);
        var outbox = server.Services.GetRequiredService<ZaloOaChannel>().Delivery.Outbox;

        if (ends) await Patience.UntilAsync(() => outbox.Count("refused") == 1);
        else await Patience.UntilAsync(() => outbox.Next(User)?.NotBefore > TimeProvider.System.GetUtcNow().AddSeconds(30));
    }

    [Fact]
    public async Task In_maintenance_a_fixed_sentence_is_the_answer()
    {
        await server.Services.GetRequiredService<Switches>().SetMaintenanceAsync(on: true);
        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);

        (await zalo.WaitAsync(User, 1, Cancelled))[0].Text.ShouldBe(Sentences.Maintenance);
    }

    [Fact]
    public async Task The_token_is_refreshed_once_when_it_is_not_taken_and_the_new_pair_survives_a_restart()
    {
        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);
        await zalo.WaitAsync(User, 1, Cancelled);
        zalo.Refreshes.ShouldBe(1);

        zalo.EndAccess();
        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);
        await zalo.WaitAsync(User, 2, Cancelled);

        zalo.Refreshes.ShouldBe(2);
        server.Services.GetRequiredService<ZaloTokens>().Find(FakeZaloOa.AppId)!.RefreshToken.ShouldBe("refresh-2-for-tests");
    }

    [Fact]
    public async Task A_refresh_that_is_refused_keeps_the_old_pair_and_is_told()
    {
        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);
        await zalo.WaitAsync(User, 1, Cancelled);
        zalo.Faults = (path, _) => path.EndsWith("access_token", StringComparison.Ordinal) ? new Fault.Refusal(-14014, "Invalid refresh token") : null;
        zalo.EndAccess();

        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);
        var delivery = server.Services.GetRequiredService<ZaloOaChannel>().Delivery;
        await Patience.UntilAsync(() => delivery.Trouble == ChannelTrouble.ConsentNeeded);

        server.Services.GetRequiredService<ZaloTokens>().Find(FakeZaloOa.AppId)!.RefreshToken.ShouldBe("refresh-1-for-tests");
        // What could not be sent waits.
        delivery.Outbox.Waiting().ShouldBe(1);
    }

    [Fact]
    public async Task Buttons_that_are_refused_leave_the_text_with_its_numbers()
    {
        zalo.Faults = (_, arguments) => arguments.Values["message"]?["attachment"] is null ? null : new Fault.Refusal(-201, "Invalid parameter");

        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);

        (await zalo.WaitAsync(User, 1, Cancelled))[0].Text.ShouldContain($"1. {Sentences.SourcesTitle}");
    }

    [Fact]
    public async Task Follow_welcomes_unfollow_closes_and_the_wish_to_be_forgotten_deletes()
    {
        await FakeZaloOa.CallAsync(http, FakeZaloOa.Follow(User), Cancelled);
        (await zalo.WaitAsync(User, 1, Cancelled))[0].Text.ShouldContain("trợ lý tự động");
        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);
        await zalo.WaitAsync(User, 2, Cancelled);
        var state = server.Services.GetRequiredService<StateDatabase>();
        Kept(state).ShouldBeGreaterThan(0);

        await FakeZaloOa.CallAsync(http, FakeZaloOa.Follow(User, "user_wants_deletion"), Cancelled);
        await Patience.UntilAsync(() => Kept(state) == 0);

        await FakeZaloOa.CallAsync(http, FakeZaloOa.Follow(User), Cancelled);
        await FakeZaloOa.CallAsync(http, FakeZaloOa.Follow(User, "unfollow"), Cancelled);
        await Patience.UntilAsync(() => server.Services.GetRequiredService<ChatBook>().IsClosed(new("zalooa", User)));
    }

    [Fact]
    public async Task After_seven_days_of_silence_a_reply_is_not_tried_and_the_officer_is_told_why()
    {
        await FakeZaloOa.CallAsync(http, zalo.Text(User, Question), Cancelled);
        await zalo.WaitAsync(User, 1, Cancelled);
        var posts = server.Services.GetRequiredService<ChatPosts>();
        posts.WhyNot(new("zalooa", User)).ShouldBeNull();

        await server.Services.GetRequiredService<StateDatabase>().WriteAsync(connection =>
            connection.Execute("UPDATE chat SET last_seen = last_seen - $days", ("$days", (long)TimeSpan.FromDays(7).TotalMilliseconds)));

        (await posts.PostAsync(new("zalooa", User), ChatReply.Of("x"))).ShouldBe(Sentences.WindowOver);
    }

    [Fact]
    public async Task An_officer_answers_days_later_in_the_same_chat_and_after_seven_days_hears_why_not()
    {
        const string Officer = "3570000000000000001";
        var admins = server.Services.GetRequiredService<Admins>();
        await FakeZaloOa.CallAsync(http, zalo.Text(Officer, $"/ghepcap {await admins.NewCodeAsync(Role.Officer)}"), Cancelled);
        await zalo.WaitAsync(Officer, 1, Cancelled);
        for (var ticket = 1; ticket <= 2; ticket++)
        {
            await FakeZaloOa.CallAsync(http, zalo.Text(User, "/canbo"), Cancelled);
            await zalo.WaitAsync(User, (2 * ticket) - 1, Cancelled);
            await FakeZaloOa.CallAsync(http, zalo.Text(User, "Câu hỏi"), Cancelled);
            await zalo.WaitAsync(User, 2 * ticket, Cancelled);
        }
        var heard = (await zalo.WaitAsync(Officer, 3, Cancelled)).Count;

        await PassAsync(TimeSpan.FromDays(5));
        await FakeZaloOa.CallAsync(http, zalo.Text(Officer, "/traloi 1 Có."), Cancelled);
        (await zalo.WaitAsync(User, 5, Cancelled))[4].Text.ShouldBe(Sentences.OfficerAnswers(1, "Có."));
        (await zalo.WaitAsync(Officer, heard + 1, Cancelled))[heard].Text.ShouldBe(AdminReplies.TicketAnswered(1));

        await PassAsync(TimeSpan.FromDays(2));
        await FakeZaloOa.CallAsync(http, zalo.Text(Officer, "/traloi 2 Có."), Cancelled);
        (await zalo.WaitAsync(Officer, heard + 2, Cancelled))[heard + 1].Text.ShouldBe(AdminReplies.CannotReach(Sentences.WindowOver));
        server.Services.GetRequiredService<Tickets>().CountOpen().ShouldBe(1);

        Task PassAsync(TimeSpan time) => server.Services.GetRequiredService<StateDatabase>().WriteAsync(connection =>
            connection.Execute("UPDATE chat SET last_seen = last_seen - $age WHERE chat = $user", ("$age", (long)time.TotalMilliseconds), ("$user", User)));
    }

    [Fact]
    public async Task A_window_that_Zalo_closes_earlier_opens_the_ticket_again_and_says_so()
    {
        const string Officer = "3570000000000000001";
        await FakeZaloOa.CallAsync(http, zalo.Text(Officer, $"/ghepcap {await server.Services.GetRequiredService<Admins>().NewCodeAsync(Role.Officer)}"), Cancelled);
        await FakeZaloOa.CallAsync(http, zalo.Text(User, "/canbo"), Cancelled);
        await zalo.WaitAsync(User, 1, Cancelled);
        await FakeZaloOa.CallAsync(http, zalo.Text(User, "Câu hỏi"), Cancelled);
        await zalo.WaitAsync(User, 2, Cancelled);
        var heard = (await zalo.WaitAsync(Officer, 2, Cancelled)).Count;
        zalo.Faults = (_, arguments) => arguments.Values["recipient"]?["user_id"]?.ToString() == User ? new Fault.Refusal(-230, "Out of window") : null;

        await FakeZaloOa.CallAsync(http, zalo.Text(Officer, "/traloi 1 Có."), Cancelled);

        (await zalo.WaitAsync(Officer, heard + 2, Cancelled))[heard + 1].Text.ShouldBe(Sentences.AnswerRefused(1, Sentences.WindowOver));
        server.Services.GetRequiredService<Tickets>().CountOpen().ShouldBe(1);
    }

    private static long Kept(StateDatabase state) => state.Read(connection => connection.Number("SELECT (SELECT count(*) FROM shown) + (SELECT count(*) FROM chat)"));
}
