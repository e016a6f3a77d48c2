using Bot.Answering;
using Bot.State.Alerts;

namespace Bot.Desk.Alerts;

/// <summary>When a hit may go out: those of the morning and of Monday wait for seven o'clock in the province.</summary>
internal static class AlertTimes
{
    private static readonly TimeOnly Morning = new(7, 0);

    public static bool IsDue(Rhythm rhythm, DateTimeOffset found, DateTimeOffset now) => rhythm == Rhythm.Now || found < Last(rhythm, now);

    /// <summary>The last moment, not after now, at which this rhythm sent.</summary>
    private static DateTimeOffset Last(Rhythm rhythm, DateTimeOffset now)
    {
        var local = Vietnam.Local(now);
        var day = DateOnly.FromDateTime(local.DateTime);
        if (TimeOnly.FromDateTime(local.DateTime) < Morning) day = day.AddDays(-1);
        while (rhythm == Rhythm.Weekly && day.DayOfWeek != DayOfWeek.Monday) day = day.AddDays(-1);
        return new(day.ToDateTime(Morning), local.Offset);
    }
}
