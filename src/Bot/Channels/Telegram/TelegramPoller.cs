using System.Text.Json;
using Bot.Channels.Chats;
using Bot.Channels.Telegram.Api;
using Bot.Conversations.Chats;
using Bot.State.Delivery;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Telegram;

/// <summary>
/// Asks for updates and stores them; the next question confirms what was stored, and nothing before. 409 means that somebody else asks with the same
/// token: tried again each minute. 401 means that the token is wrong: nothing will mend that but a new start.
/// </summary>
internal sealed class TelegramPoller(TelegramClient client, ChannelDelivery delivery, IOptions<TelegramOptions> telegram, IOptions<ChatOptions> chat, TimeProvider clock, ILogger log)
{
    private const int MostAtOnce = 100;
    private static readonly TimeSpan AfterConflict = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan WhileFull = TimeSpan.FromMilliseconds(200);

    // After a week without updates the next id is random, perhaps smaller: then nothing is confirmed by an old one.
    private static readonly TimeSpan OffsetForgotten = TimeSpan.FromDays(6);

    private static readonly TimeSpan TooSoon = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    private long? offset;
    private DateTimeOffset lastUpdate;

    /// <summary>Ends when it is cancelled, or for a token that is not taken.</summary>
    public async Task RunAsync(BotIdentity self, CancellationToken stoppingToken)
    {
        lastUpdate = clock.GetUtcNow();
        for (var failures = 0; ;)
        {
            while (delivery.Inbox.Waiting() > chat.Value.MostWaiting) await Task.Delay(WhileFull, clock, stoppingToken);
            if (clock.GetUtcNow() - lastUpdate > OffsetForgotten) offset = null;
            var asked = clock.GetTimestamp();
            var outcome = await client.GetUpdatesAsync(new(offset, MostAtOnce, telegram.Value.PollSeconds, TelegramUpdate.Kinds), stoppingToken);
            if (outcome is CallOutcome<JsonElement[]>.Done { Value: var updates })
            {
                await StoreAsync(updates, self);
                (failures, delivery.Trouble) = (0, null);
                // A server that does not wait would be asked a thousand times a second.
                if (updates.Length == 0 && clock.GetElapsedTime(asked) < TooSoon) await Task.Delay(Pause, clock, stoppingToken);
                continue;
            }
            failures++;
            if (await WaitAsync(outcome, failures, stoppingToken)) return;
        }
    }

    private async Task StoreAsync(JsonElement[] updates, BotIdentity self)
    {
        if (updates.Length == 0) return;
        await delivery.ReceiveAsync([.. updates.Select(update => Incoming(update, self)).OfType<IncomingUpdate>()]);
        lastUpdate = clock.GetUtcNow();
        if (updates[^1].Number("update_id") is { } last) offset = last + 1;
    }

    public static IncomingUpdate? Incoming(JsonElement update, BotIdentity? self) => TelegramUpdate.Read(update, self) is { } known
        ? new(update.GetProperty("update_id").GetRawText(), known.Lane, update.GetRawText())
        : null;

    /// <summary>True when there is no point in going on.</summary>
    private async Task<bool> WaitAsync(CallOutcome<JsonElement[]> outcome, int failures, CancellationToken stoppingToken)
    {
        if (outcome is CallOutcome<JsonElement[]>.Refused { Code: 401 or 404 })
        {
            Tell(ChannelTrouble.TokenNotTaken);
            return true;
        }
        if (outcome is CallOutcome<JsonElement[]>.Refused { Code: 409 })
        {
            Tell(ChannelTrouble.AnotherConsumer);
            await Task.Delay(AfterConflict, clock, stoppingToken);
            return false;
        }
        var (reason, wait) = outcome switch
        {
            CallOutcome<JsonElement[]>.Refused { RetryAfter: { } after } => ("429", after),
            CallOutcome<JsonElement[]>.Refused { Code: var code } => ($"HTTP {code}", BackOff.Of(failures)),
            // Connections that idle are closed from outside: the first time is routine.
            CallOutcome<JsonElement[]>.NoReply { Reason: var why } => (why, failures == 1 ? TimeSpan.Zero : BackOff.Of(failures - 1)),
            CallOutcome<JsonElement[]>.NotSent { Reason: var why } => (why, BackOff.Of(failures)),
            _ => ("", TimeSpan.Zero),
        };
        if (wait > TimeSpan.Zero) ChatLog.TryingAgain(log, TelegramUpdate.Channel, "getUpdates", reason, wait.TotalSeconds);
        await Task.Delay(wait, clock, stoppingToken);
        return false;
    }

    private void Tell(ChannelTrouble trouble)
    {
        delivery.Trouble = trouble;
        ChatLog.InTrouble(log, TelegramUpdate.Channel, trouble);
    }
}
