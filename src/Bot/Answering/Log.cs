namespace Bot.Answering;

/// <summary>What the answering rooms log. Never a question, never an answer.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "{Count} receipts of citations could not be kept: {Reason}")]
    public static partial void ReceiptsNotKept(ILogger logger, int count, string reason);
}
