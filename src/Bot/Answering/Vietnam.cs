namespace Bot.Answering;

/// <summary>The day in the province: every "today" and "now" of the bot is told here.</summary>
internal static class Vietnam
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateTimeOffset Now(TimeProvider clock) => Local(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
