using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace Bot.Answering.Modelling;

/// <summary>Tokens used today. What a call will cost is estimated before and put right after it. Safe for many threads.</summary>
internal sealed class ModelBudget(IOptionsMonitor<ModelOptions> options, TimeProvider clock)
{
    // Vietnamese text costs about a token every two to three characters; the lower figure keeps within the budget.
    private const int CharactersPerToken = 2;

    private readonly Lock gate = new();
    private DateOnly day;
    private long used;

    public long UsedToday
    {
        get
        {
            lock (gate)
            {
                Turn();
                return used;
            }
        }
    }

    /// <summary>Takes the estimated cost of a call out of today's budget; null when it is not there.</summary>
    public int? Take(IEnumerable<ChatMessage> messages)
    {
        var cost = messages.Sum(message => message.Text.Length) / CharactersPerToken;
        lock (gate)
        {
            Turn();
            if (used + cost > options.CurrentValue.TokensPerDay) return null;
            used += cost;
            return cost;
        }
    }

    public void Settle(int taken, UsageDetails? usage)
    {
        if (usage?.TotalTokenCount is not { } real) return;
        lock (gate)
        {
            Turn();
            used = Math.Max(0, used + real - taken);
        }
    }

    private void Turn()
    {
        var today = Vietnam.Today(clock);
        if (today == day) return;
        (day, used) = (today, 0);
    }
}
