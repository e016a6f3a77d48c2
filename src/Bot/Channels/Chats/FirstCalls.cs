using Bot.State.Delivery;

namespace Bot.Channels.Chats;

/// <summary>What a channel asks its platform before the first update: tried until it is answered, unless the token is wrong.</summary>
internal sealed class FirstCalls(ChannelDelivery delivery, string channel, TimeProvider clock, ILogger log)
{
    /// <summary>Default when there is no point in going on; the trouble is told.</summary>
    public async Task<T?> UntilAnsweredAsync<T>(string method, Func<CancellationToken, Task<CallOutcome<T>>> call, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var outcome = await call(cancellationToken);
            if (outcome is CallOutcome<T>.Done done)
            {
                delivery.Trouble = null;
                return done.Value;
            }
            if (outcome is CallOutcome<T>.Refused { Code: 401 or 404 })
            {
                Fail(ChannelTrouble.TokenNotTaken);
                return default;
            }
            delivery.Trouble = ChannelTrouble.NoAnswerYet;
            var wait = outcome is CallOutcome<T>.Refused { RetryAfter: { } after } ? after : BackOff.Of(tries);
            ChatLog.TryingAgain(log, channel, method, outcome.GetType().Name, wait.TotalSeconds);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    public void Fail(ChannelTrouble trouble)
    {
        delivery.Trouble = trouble;
        ChatLog.InTrouble(log, channel, trouble);
    }
}
