using System.Diagnostics;
using System.Globalization;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Telegram;

namespace Bot.Tests.Processes;

[Trait("Long", "Delivery")]
public sealed class KilledBotTests : IAsyncLifetime
{
    private readonly FakeBotApi api = new() { MostAtOnce = 25 };
    private readonly SampleArchive archive = SampleArchive.Build();
    private readonly DirectoryInfo state = Directory.CreateTempSubdirectory("killed-bot-");
    private readonly int seed = Environment.TickCount;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await api.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await api.DisposeAsync();
        archive.Dispose();
        state.Delete(recursive: true);
    }

    /// <summary>The bot is killed again and again while updates come in; then it is left alone to finish.</summary>
    [Fact]
    public async Task Kills_lose_no_update_answer_none_twice_and_keep_the_order()
    {
        var (kills, updates) = (Repetitions.Of(usual: 5, full: 200), Repetitions.Of(usual: 500, full: 10_000));
        var random = new Random(seed);
        var people = new Conversation(api, chats: 40);
        var clock = Stopwatch.StartNew();
        for (var kill = 0; kill < kills; kill++)
        {
            people.Write(updates / kills);
            using var bot = BotProcess.Start(api, archive, state.FullName);
            await UntilPollingAsync(api);
            // Every other time only after it has answered something: a program that lives for moments gets nothing done at all.
            var sent = api.Sent.Count;
            if (kill % 2 == 1) await Patience.UntilAsync(() => api.Sent.Count > sent + 10 || api.Sent.Count >= people.Written);
            await Task.Delay(random.Next(250), Cancelled);
            await bot.KillAsync();
        }
        people.Write(updates - people.Written);
        using (var bot = BotProcess.Start(api, archive, state.FullName))
        {
            await people.UntilAnsweredAsync(TimeSpan.FromSeconds(Repetitions.Of(usual: 60, full: 300)), Cancelled);
            (await bot.StopAsync()).ExitCode.ShouldBe(0, bot.Printed);
        }

        var again = people.Check();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{kills} kills (seed {seed}): {people}, 0 lost, 0 out of order, {again} sent again as uncertain; {clock.Elapsed.TotalSeconds:0} s"));
    }

    /// <summary>The bot is stopped as a service manager stops it, under load and with a chat that does not answer. Most of it is waiting, so several do it side by side.</summary>
    [Fact]
    public async Task Stops_under_load_end_in_time_and_lose_nothing()
    {
        var (series, stops) = (Repetitions.Of(usual: 1, full: 5), Repetitions.Of(usual: 3, full: 10));
        var clock = Stopwatch.StartNew();

        var ended = await Task.WhenAll(Enumerable.Range(0, series).Select(number => StopAsync(stops, new Random(seed + number))));

        var longest = ended.Max(one => one.Longest);
        longest.ShouldBeLessThan(TimeSpan.FromSeconds(25));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{series * stops} stops (seed {seed}): {series} times {ended[0].People}, 0 lost, 0 out of order; the longest took {longest.TotalSeconds:0.0} s; {clock.Elapsed.TotalSeconds:0} s"));
    }

    private async Task<(TimeSpan Longest, string People)> StopAsync(int stops, Random random)
    {
        const long Stuck = 9_999;
        await using var own = new FakeBotApi { MostAtOnce = 25 };
        await own.StartAsync();
        var folder = Directory.CreateTempSubdirectory("stopped-bot-");
        var people = new Conversation(own, chats: 40);
        own.Faults = (method, arguments) => method == "sendmessage" && arguments.Number("chat_id") == Stuck ? new Fault.Hang(TimeSpan.FromSeconds(Repetitions.Of(usual: 4, full: 10)), Done: true) : null;
        var longest = TimeSpan.Zero;
        for (var stop = 0; stop < stops; stop++)
        {
            people.Write(150);
            own.Write(Stuck, "/trogiup");
            using var bot = BotProcess.Start(own, archive, folder.FullName, ("Telegram__TimeoutSeconds", "12"));
            await UntilPollingAsync(own);
            await Task.Delay(random.Next(200), Cancelled);
            var (exitCode, took) = await bot.StopAsync();
            exitCode.ShouldBe(0, bot.Printed);
            if (took > longest) longest = took;
        }
        own.Faults = (_, _) => null;
        using (var bot = BotProcess.Start(own, archive, folder.FullName)) await people.UntilAnsweredAsync(TimeSpan.FromSeconds(Repetitions.Of(usual: 60, full: 120)), Cancelled);
        people.Check();
        folder.Delete(recursive: true);
        return (longest, people.ToString());
    }

    private static Task UntilPollingAsync(FakeBotApi api)
    {
        var before = api.CallsOf("getupdates");
        return Patience.UntilAsync(() => api.CallsOf("getupdates") != before);
    }
}
