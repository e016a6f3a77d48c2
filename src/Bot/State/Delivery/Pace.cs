namespace Bot.State.Delivery;

/// <summary>
/// Bulk messages of a channel, at most <paramref name="perSecond"/> and evenly; after a 429 none until the channel said.
/// Answers are never paced by a constant: what a channel allows is not known exactly, it says so itself.
/// </summary>
internal sealed class Pace(int perSecond, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly TimeSpan apart = TimeSpan.FromSeconds(1.0 / perSecond);
    private DateTimeOffset next;

    /// <summary>Zero when one may go now, which counts it; else how long to wait before asking again.</summary>
    public TimeSpan Take()
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            if (next > now) return next - now;
            next = now + apart;
            return TimeSpan.Zero;
        }
    }

    public void Hold(TimeSpan time)
    {
        lock (gate)
        {
            var until = clock.GetUtcNow() + time;
            if (until > next) next = until;
        }
    }
}
