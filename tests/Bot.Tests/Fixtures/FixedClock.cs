namespace Bot.Tests.Fixtures;

/// <summary>Noon of a day in the province, for ever.</summary>
internal sealed class FixedClock(DateOnly day) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(5, 0)), TimeSpan.Zero);
}
