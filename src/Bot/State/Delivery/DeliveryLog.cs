namespace Bot.State.Delivery;

internal static partial class DeliveryLog
{
    [LoggerMessage(LogLevel.Error, "{Channel}: a step of a lane failed; it is tried again")]
    public static partial void StepFailed(ILogger log, string channel, Exception failure);

    // No message of the exception: it may hold what somebody typed.
    [LoggerMessage(LogLevel.Warning, "{Channel}: update {Id} failed at try {Try} ({Next}): {Reason}")]
    public static partial void UpdateFailed(ILogger log, string channel, long id, int @try, string next, string reason);

    [LoggerMessage(LogLevel.Debug, "{Channel}: message {Id} was not sent: {Outcome}")]
    public static partial void NotSent(ILogger log, string channel, long id, string outcome);
}
