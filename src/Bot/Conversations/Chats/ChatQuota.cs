using System.Threading.RateLimiting;
using Bot.State.Administration;
using Microsoft.Extensions.Options;

namespace Bot.Conversations.Chats;

internal enum Quota
{
    Free,
    OfPersonUsed,
    OfAllUsed,
}

/// <summary>How much one person and all persons may ask in a minute; a person goes by the channel's number. Idle ones are forgotten.</summary>
internal sealed class ChatQuota(IOptions<ChatOptions> options) : IDisposable
{
    private readonly PartitionedRateLimiter<Person> ofPerson = PartitionedRateLimiter.Create<Person, Person>(person =>
        RateLimitPartition.GetSlidingWindowLimiter(person, _ => Window(options.Value.QuestionsPerMinute)));

    private readonly SlidingWindowRateLimiter ofAll = new(Window(options.Value.QuestionsPerMinuteOfAll));

    public Quota Take(Person person)
    {
        using var own = ofPerson.AttemptAcquire(person);
        if (!own.IsAcquired) return Quota.OfPersonUsed;
        using var common = ofAll.AttemptAcquire();
        return common.IsAcquired ? Quota.Free : Quota.OfAllUsed;
    }

    public void Dispose()
    {
        ofPerson.Dispose();
        ofAll.Dispose();
    }

    private static SlidingWindowRateLimiterOptions Window(int permits) => new() { PermitLimit = permits, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 };
}
