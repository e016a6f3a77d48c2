using System.Text.Json.Nodes;
using Bot.Channels.Telegram;
using Bot.State.Chats;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Telegram;

namespace Bot.Tests.Channels.Chats;

public sealed class ChannelHealthTests
{
    private const string Question = "giá giữ xe máy ban ngày";

    private static CancellationToken Cancelled => Patience.Token;

    [Fact]
    public async Task Health_tells_when_the_last_update_came_and_that_nothing_waits()
    {
        await using var bot = await TelegramBot.StartAsync();
        var before = TimeProvider.System.GetUtcNow().AddSeconds(-1);
        await bot.AskAsync(7, Question);

        var channel = await UntilAsync(bot, one => Number(one, "sending") == 0);

        channel["trouble"].ShouldBeNull();
        Number(channel, "waiting").ShouldBe(0);
        channel["oldestWaiting"].ShouldBeNull();
        channel["lastUpdate"]!.GetValue<DateTimeOffset>().ShouldBeGreaterThan(before);
        (await HealthAsync(bot))["status"]!.ToString().ShouldBe("ok");
    }

    [Fact]
    public async Task Health_and_metrics_tell_what_waits_since_when_and_what_did_not_get_through()
    {
        await using var bot = await TelegramBot.StartAsync(("Telegram:TimeoutSeconds", "1"));
        bot.Api.Faults = (method, arguments) => method != "sendmessage" ? null : arguments.Number("chat_id") switch
        {
            7 => new Fault.TooMany(RetryAfterSeconds: 60),
            8 => new Fault.Cut(Done: false),
            _ => new Fault.Refusal(400, "Bad Request: test"),
        };
        foreach (var chat in (long[])[7, 8, 9]) bot.Api.Write(chat, Question);

        var channel = await UntilAsync(bot, one => Number(one, "uncertain") == 1 && Number(one, "refused") == 1);

        Number(channel, "sending").ShouldBe(1);
        channel["oldestSending"]!.GetValue<double>().ShouldBeGreaterThan(0);
        var metrics = await MetricsAsync(bot);
        metrics.ShouldContain("bot_channel_sending{channel=\"telegram\"} 1\n");
        metrics.ShouldContain("bot_channel_failed{channel=\"telegram\",state=\"uncertain\"} 1\n");
        metrics.ShouldContain("bot_channel_failed{channel=\"telegram\",state=\"refused\"} 1\n");
        metrics.ShouldContain("bot_sends{channel=\"telegram\",outcome=\"Uncertain\"} ");
        metrics.ShouldContain("bot_channel_last_update_timestamp_seconds{channel=\"telegram\"} ");
        metrics.ShouldNotContain("giữ xe");
    }

    [Theory]
    [InlineData(401, nameof(ChannelTrouble.TokenNotTaken))]
    [InlineData(409, nameof(ChannelTrouble.AnotherConsumer))]
    public async Task A_wrong_token_and_another_poller_are_told_apart(int code, string trouble)
    {
        await using var bot = await TelegramBot.StartAsync(new FakeBotApi { Faults = (method, _) => method == "getupdates" ? new Fault.Refusal(code, "no") : null });

        await UntilAsync(bot, one => one["trouble"]?.ToString() == trouble);

        (await HealthAsync(bot))["status"]!.ToString().ShouldBe("degraded");
        var metrics = await MetricsAsync(bot);
        metrics.ShouldContain($"bot_channel_trouble{{channel=\"telegram\",trouble=\"{trouble}\"}} 1\n");
        metrics.ShouldContain("bot_channel_trouble{channel=\"telegram\",trouble=\"BrokenOff\"} 0\n");
    }

    [Fact]
    public async Task A_pause_is_told()
    {
        await using var bot = await TelegramBot.StartAsync();
        (await HealthAsync(bot))["paused"]!.GetValue<bool>().ShouldBeFalse();

        await bot.Get<Switches>().SetMaintenanceAsync(on: true);

        (await HealthAsync(bot))["paused"]!.GetValue<bool>().ShouldBeTrue();
        (await MetricsAsync(bot)).ShouldContain("bot_paused 1\n");
    }

    [Fact]
    public async Task Of_a_webhook_it_is_told_what_Telegram_holds_and_that_it_cannot_call()
    {
        var api = new FakeBotApi { LastErrorDate = TimeProvider.System.GetUtcNow() };
        api.Write(7, Question);
        await using var bot = await TelegramBot.StartAsync(api, ("Telegram:WebhookUrl", "https://hoi.langiang.example"), ("Telegram:WebhookSecret", "webhook_secret_for-tests_0123456789"));

        var channel = await UntilAsync(bot, one => one["trouble"]?.ToString() == nameof(ChannelTrouble.WebhookFailing));

        Number(channel, "atPlatform").ShouldBe(1);
        bot.Get<TelegramChannel>().Delivery.Trouble.ShouldBe(ChannelTrouble.WebhookFailing);
    }

    private static long Number(JsonNode channel, string name) => channel[name]!.GetValue<long>();

    private static async Task<JsonNode> HealthAsync(TelegramBot bot) => JsonNode.Parse(await bot.Http.GetStringAsync(new Uri("/health", UriKind.Relative), Cancelled))!;

    private static Task<string> MetricsAsync(TelegramBot bot) => bot.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancelled);

    private static async Task<JsonNode> UntilAsync(TelegramBot bot, Func<JsonNode, bool> isSo)
    {
        for (var token = Cancelled; ; await Task.Delay(20, token))
            if ((await HealthAsync(bot))["channels"]!.AsArray() is [{ } channel] && isSo(channel)) return channel;
    }
}
