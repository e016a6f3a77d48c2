namespace Bot.Tests.Fixtures;

/// <summary>The real clock, moved forward at will.</summary>
internal sealed class MovableClock : TimeProvider
{
    private TimeSpan ahead;

    public void Move(TimeSpan time) => ahead += time;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}
