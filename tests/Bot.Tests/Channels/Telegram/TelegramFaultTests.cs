using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Channels.Telegram;
using Bot.Conversations;
using Bot.State;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Telegram;

namespace Bot.Tests.Channels.Telegram;

/// <summary>The whole channel over a Bot API that does not do as it should.</summary>
[Trait("Long", "Delivery")]
public sealed class TelegramFaultTests
{
    private const int Longest = 1000;

    private readonly Random random = new(Environment.TickCount);
    private readonly Lock gate = new();

    /// <summary>
    /// 30 % of the sends are answered with 429, 10 % with 5xx and 5 % not at all. To the letter: each answer was received at least once, or is listed as
    /// uncertain, which its chat is told of and can have again; none went before the moment named.
    /// </summary>
    [Fact]
    public async Task Each_answer_is_received_or_listed_and_none_goes_before_its_time()
    {
        var (chats, each) = (Repetitions.Of(usual: 60, full: 400), Repetitions.Of(usual: 3, full: 25));
        await using var bot = await TelegramBot.StartAsync(
            ("Telegram:TimeoutSeconds", "1"), ("Chat:QuestionsPerMinute", "100000"), ("Chat:QuestionsPerMinuteOfAll", "10000000"), ("Chat:MostWaiting", "100000"));
        var (sends, hung) = (0, 0);
        bot.Api.Faults = (method, _) =>
        {
            if (method != "sendmessage") return null;
            lock (gate)
            {
                sends++;
                var fate = random.NextDouble();
                if (fate < 0.30) return new Fault.TooMany(RetryAfterSeconds: 1);
                if (fate < 0.40) return new Fault.ServerError(random.Next(2) == 0 ? 500 : 502);
                if (fate >= 0.45) return null;
                hung++;
                return new Fault.Hang(TimeSpan.FromSeconds(5), Done: random.Next(2) == 0);
            }
        };
        var clock = Stopwatch.StartNew();
        for (var number = 1; number <= each; number++)
            for (var chat = 1; chat <= chats; chat++) bot.Api.Write(chat, new string('a', Longest + number));

        var delivery = bot.Get<TelegramChannel>().Delivery;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(Repetitions.Of(usual: 2, full: 9)));
        while (bot.Api.Updates.Count + delivery.Inbox.Waiting() + delivery.Outbox.Waiting() > 0) await Task.Delay(100, limit.Token);
        var took = clock.Elapsed;

        var listed = Listed(bot);
        var (missing, twice) = (0, 0);
        for (var chat = 1; chat <= chats; chat++)
        {
            var received = bot.Api.In(chat).Select(message => message.Plain).ToList();
            for (var number = 1; number <= each; number++)
            {
                var answer = Sentences.TooLong(Longest + number, Longest);
                var times = received.Count(text => text.EndsWith(answer, StringComparison.Ordinal));
                if (times == 0) listed.ShouldContain((chat, answer));
                (missing, twice) = (missing + (times == 0 ? 1 : 0), twice + (times > 1 ? 1 : 0));
            }
        }
        bot.Api.Early.ShouldBe(0);
        twice.ShouldBeLessThanOrEqualTo(hung);

        // Who writes again is told, and has what is missing by one word.
        bot.Api.Faults = (_, _) => null;
        foreach (var chat in listed.Select(one => one.Chat).Distinct())
        {
            var heard = bot.Api.In(chat).Count;
            bot.Api.Write(chat, "/guilai");
            await bot.Api.WaitAsync(chat, heard + listed.Count(one => one.Chat == chat), Patience.Token);
            foreach (var (_, answer) in listed.Where(one => one.Chat == chat)) bot.Api.In(chat).ShouldContain(message => message.Plain == $"{Sentences.SentAgain} {answer}");
        }
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{chats * each} answers in {sends} sends, {hung} without a reply: 0 lost, {listed.Count} listed as uncertain ({missing} of them not received, all had by /guilai), {twice} received twice, {bot.Api.Early} early; {took.TotalSeconds:0} s"));
    }

    /// <summary>Each answer of the platform holds its updates three times and shuffled.</summary>
    [Fact]
    public async Task Updates_that_come_three_times_in_any_order_are_answered_once_each()
    {
        var (chats, each) = (Repetitions.Of(usual: 20, full: 100), Repetitions.Of(usual: 10, full: 100));
        var api = new FakeBotApi { Copies = 3, Shuffle = new(7) };
        for (var number = 1; number <= each; number++)
            for (var chat = 1; chat <= chats; chat++) api.Write(chat, new string('a', Longest + number));
        await using var bot = await TelegramBot.StartAsync(api, ("Chat:QuestionsPerMinute", "100000"), ("Chat:QuestionsPerMinuteOfAll", "10000000"));

        var delivery = bot.Get<TelegramChannel>().Delivery;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(Repetitions.Of(usual: 1, full: 9)));
        while (api.Sent.Count < chats * each || api.Updates.Count + delivery.Inbox.Waiting() + delivery.Outbox.Waiting() > 0) await Task.Delay(50, limit.Token);

        api.Sent.Count.ShouldBe(chats * each);
        for (var chat = 1; chat <= chats; chat++)
            api.In(chat).Select(message => message.Plain).ShouldBe(Enumerable.Range(1, each).Select(number => Sentences.TooLong(Longest + number, Longest)), ignoreOrder: true);
    }

    private static HashSet<(long Chat, string Answer)> Listed(TelegramBot bot) => [.. bot.Get<StateDatabase>().Read(connection => connection.Query(
        "SELECT lane, body FROM outbox WHERE state = 'uncertain'",
        row => (long.Parse(row.GetString(0), CultureInfo.InvariantCulture), JsonNode.Parse(row.GetString(1))!["plain"]!.ToString())))];
}
