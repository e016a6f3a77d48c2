namespace Bot.Desk;

/// <summary>What the desk logs: counts, never queries.</summary>
internal static partial class DeskLog
{
    [LoggerMessage(LogLevel.Information, "Alerts: {Found} hits found, {Letters} letters queued.")]
    public static partial void Round(ILogger log, int found, int letters);

    [LoggerMessage(LogLevel.Error, "A round of alerts failed; the next one tries again.")]
    public static partial void RoundFailed(ILogger log, Exception failure);
}
