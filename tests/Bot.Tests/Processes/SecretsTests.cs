using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Telegram;
using Fakes.Zalo;

namespace Bot.Tests.Processes;

/// <summary>The bot with every log turned up, through faults that tempt it to print what it was doing: neither secrets nor questions are in what it printed.</summary>
public sealed class SecretsTests
{
    private const string Canary = "chim hoàng yến 7391";

    [Fact]
    public async Task No_secret_and_no_question_is_in_any_log()
    {
        await using var api = new FakeBotApi();
        await using var bot = new FakeZaloBot();
        await using var account = new FakeZaloOa();
        await api.StartAsync();
        await bot.StartAsync();
        await account.StartAsync();
        using var archive = SampleArchive.Build();
        var state = Directory.CreateTempSubdirectory("secrets-");
        var calls = 0;
        api.Faults = (_, _) => (Interlocked.Increment(ref calls) % 7) switch
        {
            1 => new Fault.ServerError(502),
            2 => new Fault.Cut(Done: false),
            3 => new Fault.Refusal(400, "Bad Request"),
            4 => new Fault.Hang(TimeSpan.FromSeconds(2), Done: false),
            _ => null,
        };
        bot.Faults = (_, _) => Interlocked.Increment(ref calls) % 3 == 0 ? new Fault.Cut(Done: false) : null;
        string printed;
        using (var process = BotProcess.Start(
            api, archive, state.FullName, ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"), ("Telegram__TimeoutSeconds", "1"), ("Telegram__PollSeconds", "1"),
            ("ZaloBot__Token", FakeZaloBot.Token), ("ZaloBot__ApiUrl", bot.Url), ("ZaloBot__PollSeconds", "1"),
            ("ZaloOa__AppId", FakeZaloOa.AppId), ("ZaloOa__AppSecret", FakeZaloOa.AppSecret), ("ZaloOa__WebhookSecret", FakeZaloOa.WebhookSecret),
            ("ZaloOa__RefreshToken", FakeZaloOa.FirstRefreshToken), ("ZaloOa__ApiUrl", account.Url), ("ZaloOa__OauthUrl", account.Url)))
        {
            for (var number = 0; number < 5; number++)
            {
                api.Write(7, $"{Canary} {number}");
                bot.Write("6fe1", $"{Canary} {number}");
            }
            await bot.WaitAsync("6fe1", 1, Patience.Token);
            await Patience.UntilAsync(() => process.Printed.Contains("Now listening on: ", StringComparison.Ordinal));
            using var http = new HttpClient { BaseAddress = new(process.Printed.Split("Now listening on: ")[1].Split('\n')[0].Trim()) };
            await FakeZaloOa.CallAsync(http, account.Text("2468", Canary), Patience.Token);
            await FakeZaloOa.CallAsync(http, account.Text("2468", Canary), Patience.Token, secret: "wrong");
            await account.WaitAsync("2468", 1, Patience.Token);
            await Task.Delay(3_000, Patience.Token);
            api.Faults = (_, _) => null;
            (await process.StopAsync()).ExitCode.ShouldBe(0);
            printed = process.Printed;
        }
        state.Delete(recursive: true);

        printed.ShouldContain("dbug");
        foreach (var secret in (string[])[FakeBotApi.Token, FakeBotApi.Token.Split(':')[1], FakeZaloBot.Token, FakeZaloBot.Token.Split(':')[1], FakeZaloOa.AppSecret, FakeZaloOa.WebhookSecret,
            "refresh-0-for-tests", "refresh-1-for-tests", "access-1-for-tests", Canary, "hoàng yến"])
            printed.Contains(secret, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"'{secret}' was printed");
    }
}
