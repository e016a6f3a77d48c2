namespace Bot.Answering;

/// <summary>What the answering rooms log. Never a question, never an answer.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "{Count} receipts of citations could not be kept: {Reason}")]
    public static partial void ReceiptsNotKept(ILogger logger, int count, string reason);

    [LoggerMessage(LogLevel.Warning, "The directory of contacts {File} could not be read: {Reason}. The one read before stays.")]
    public static partial void ContactsUnreadable(ILogger logger, string file, string reason);
}
