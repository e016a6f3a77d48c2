namespace Bot.Answering;

/// <summary>The day in the province: every "today" and "now" of the bot is told here.</summary>
internal static class Vietnam
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(Now(clock).DateTime);

    public static DateTimeOffset Now(TimeProvider clock) => Local(clock.GetUtcNow());

    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
