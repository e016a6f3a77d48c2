using System.Diagnostics;
using System.Globalization;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Telegram;

namespace Bot.Tests.Processes;

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
            await UntilPollingAsync();
            // Every other time only after it has answered something: a program that lives for moments gets nothing done at all.
            for (var sent = api.Sent.Count; kill % 2 == 1 && api.Sent.Count <= sent + 10;) await Task.Delay(5, Patience.Token);
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

    /// <summary>The bot is stopped as a service manager stops it, under load and with a chat that does not answer.</summary>
    [Fact]
    public async Task Stops_under_load_end_in_time_and_lose_nothing()
    {
        const long Stuck = 9_999;
        var stops = Repetitions.Of(usual: 3, full: 50);
        var random = new Random(seed);
        var people = new Conversation(api, chats: 40);
        api.Faults = (method, arguments) => method == "sendmessage" && arguments.Number("chat_id") == Stuck ? new Fault.Hang(TimeSpan.FromSeconds(Repetitions.Of(usual: 4, full: 10)), Done: true) : null;
        var longest = TimeSpan.Zero;
        for (var stop = 0; stop < stops; stop++)
        {
            people.Write(150);
            api.Write(Stuck, "/trogiup");
            using var bot = BotProcess.Start(api, archive, state.FullName, ("Telegram__TimeoutSeconds", "12"));
            await UntilPollingAsync();
            await Task.Delay(random.Next(200), Cancelled);
            var (exitCode, took) = await bot.StopAsync();
            exitCode.ShouldBe(0, bot.Printed);
            if (took > longest) longest = took;
        }
        api.Faults = (_, _) => null;
        using (var bot = BotProcess.Start(api, archive, state.FullName)) await people.UntilAnsweredAsync(TimeSpan.FromSeconds(60), Cancelled);

        people.Check();
        longest.ShouldBeLessThan(TimeSpan.FromSeconds(25));
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{stops} stops (seed {seed}): {people}, 0 lost, 0 out of order; the longest took {longest.TotalSeconds:0.0} s"));
    }

    private async Task UntilPollingAsync()
    {
        var before = api.Calls.Count(call => call.Method == "getupdates");
        while (api.Calls.Count(call => call.Method == "getupdates") == before) await Task.Delay(5, Patience.Token);
    }
}
