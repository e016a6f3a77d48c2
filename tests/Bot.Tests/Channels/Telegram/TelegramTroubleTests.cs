using Bot.Conversations;
using Bot.State.Chats;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Telegram;

namespace Bot.Tests.Channels.Telegram;

/// <summary>What goes wrong between bot and server is told for what it is, and the chats that can be served are.</summary>
public sealed class TelegramTroubleTests
{
    private const string Question = "giá giữ xe máy ban ngày";

    private static CancellationToken Cancelled => Patience.Token;

    [Fact]
    public async Task A_full_disk_stops_the_channel_only_until_there_is_room_again()
    {
        await using var bot = await TelegramBot.StartAsync();
        await bot.AskAsync(7, Question);
        var state = bot.Get<Bot.State.StateDatabase>();
        await state.WriteAsync(connection => Bot.State.Sql.Execute(connection, "CREATE TRIGGER full BEFORE INSERT ON inbox BEGIN SELECT RAISE(ABORT, 'disk full'); END"));

        bot.Api.Write(7, "/trogiup");
        await Patience.UntilAsync(() => bot.Get<Bot.Conversations.Chats.ChatPosts>().All.First().Delivery.Trouble == ChannelTrouble.BrokenOff);
        (await bot.Http.GetAsync(new Uri("/health", UriKind.Relative), Cancelled)).IsSuccessStatusCode.ShouldBeTrue();
        await state.WriteAsync(connection => Bot.State.Sql.Execute(connection, "DROP TRIGGER full"));

        (await bot.Api.WaitAsync(7, 2, Cancelled))[1].Plain.ShouldContain("/vanban");
    }

    [Fact]
    public async Task Notation_that_is_refused_is_sent_once_more_as_plain_text()
    {
        await using var bot = await TelegramBot.StartAsync();
        bot.Api.Faults = (method, arguments) => method == "sendmessage" && arguments.Word("parse_mode") is not null
            ? new Fault.Refusal(400, "Bad Request: can't parse entities: test") : null;

        (await bot.AskAsync(7, Question)).Plain.ShouldContain("3.000 đồng");
    }

    [Fact]
    public async Task Who_may_have_missed_an_answer_is_told_at_the_next_one_and_gets_it_when_asked_for()
    {
        await using var bot = await TelegramBot.StartAsync(("Telegram:TimeoutSeconds", "1"));
        bot.Api.Faults = (method, _) => method == "sendmessage" ? new Fault.Cut(Done: false) : null;
        bot.Api.Write(7, Question);
        var outbox = bot.Get<Bot.Channels.Telegram.TelegramChannel>().Delivery.Outbox;
        await Patience.UntilAsync(() => outbox.Count("uncertain") != 0);
        bot.Api.Faults = (_, _) => null;

        bot.Api.Write(7, "/nguon");
        (await bot.Api.WaitAsync(7, 2, Cancelled))[1].Plain.ShouldBe(Sentences.MayBeMissing);
        bot.Api.Write(7, "/guilai");
        var again = (await bot.Api.WaitAsync(7, 3, Cancelled))[2].Plain;
        again.ShouldStartWith(Sentences.SentAgain);
        again.ShouldContain("3.000 đồng");
        (await bot.AskAsync(7, "/guilai")).Plain.ShouldBe(Sentences.NothingToResend);
    }

    [Fact]
    public async Task A_blocked_chat_loses_what_waits_for_it_and_others_go_on()
    {
        await using var bot = await TelegramBot.StartAsync();
        bot.Api.Faults = (method, arguments) => method == "sendmessage" && arguments.Number("chat_id") == 7
            ? new Fault.Refusal(403, "Forbidden: bot was blocked by the user") : null;

        bot.Api.Write(7, Question);
        (await bot.AskAsync(8, Question)).Plain.ShouldContain("3.000 đồng");
        await Patience.UntilAsync(() => bot.Get<ChatBook>().IsClosed(new("telegram", "7")));
    }

    [Fact]
    public async Task Another_poller_is_told_as_that_and_a_wrong_token_as_that()
    {
        await using var conflict = await TelegramBot.StartAsync(new FakeBotApi { Faults = (method, _) => method == "getupdates" ? new Fault.Refusal(409, "Conflict") : null });
        await using var wrong = await TelegramBot.StartAsync(new FakeBotApi { Faults = (_, _) => new Fault.Refusal(401, "Unauthorized") });

        (await TroubleAsync(conflict)).ShouldBe(ChannelTrouble.AnotherConsumer);
        (await TroubleAsync(wrong)).ShouldBe(ChannelTrouble.TokenNotTaken);
        var polls = conflict.Api.Calls.Count(call => call.Method == "getupdates");
        await Task.Delay(500, Cancelled);
        conflict.Api.Calls.Count(call => call.Method == "getupdates").ShouldBe(polls);
    }

    [Fact]
    public async Task A_webhook_that_another_program_set_is_told_and_taken_down_only_when_allowed()
    {
        var api = new FakeBotApi();
        await using var bot = await TelegramBot.StartAsync(api, ("Telegram:RemoveWebhook", "true"));
        (await bot.AskAsync(7, Question)).Plain.ShouldContain("3.000 đồng");

        var held = new FakeBotApi { Faults = (method, _) => method == "getupdates" ? new Fault.Refusal(409, "Conflict") : null };
        await held.StartAsync();
        using var http = new HttpClient();
        await http.PostAsync(new Uri($"{held.Url}/bot{FakeBotApi.Token}/setWebhook?url=https://other.example/x"), null, Cancelled);
        await using var server = BotServer.WithSamples(("Telegram:Token", FakeBotApi.Token), ("Telegram:ApiUrl", held.Url));
        server.CreateClient().Dispose();
        var posts = (Bot.Conversations.Chats.ChatPosts)server.Services.GetService(typeof(Bot.Conversations.Chats.ChatPosts))!;
        await Patience.UntilAsync(() => posts.All.FirstOrDefault().Delivery?.Trouble == ChannelTrouble.WebhookSet);
        await held.DisposeAsync();
    }

    [Fact]
    public async Task Polls_that_fail_back_off_and_go_on()
    {
        var failures = 0;
        var api = new FakeBotApi();
        api.Faults = (method, _) => method == "getupdates" && Interlocked.Increment(ref failures) <= 3 ? new Fault.ServerError(502) : null;
        await using var bot = await TelegramBot.StartAsync(api);

        bot.Api.Write(7, Question);
        (await bot.Api.WaitAsync(7, 1, Cancelled))[0].Plain.ShouldContain("3.000 đồng");

        failures.ShouldBeLessThan(20);
    }

    private static async Task<ChannelTrouble> TroubleAsync(TelegramBot bot)
    {
        var trouble = default(ChannelTrouble?);
        await Patience.UntilAsync(() => (trouble = bot.Get<Bot.Conversations.Chats.ChatPosts>().All.FirstOrDefault().Delivery?.Trouble) is not null);
        return trouble!.Value;
    }
}
