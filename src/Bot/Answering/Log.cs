namespace Bot.Answering;

/// <summary>What the answering rooms log. Never a question, never an answer.</summary>
internal static partial class Log
{
    [LoggerMessage(LogLevel.Warning, "{Count} receipts of citations could not be kept: {Reason}")]
    public static partial void ReceiptsNotKept(ILogger logger, int count, string reason);

    [LoggerMessage(LogLevel.Warning, "The directory of contacts {File} could not be read: {Reason}. The one read before stays.")]
    public static partial void ContactsUnreadable(ILogger logger, string file, string reason);

    [LoggerMessage(LogLevel.Information, "The model was passed over: too many calls at once, or the budget of the day is used up.")]
    public static partial void ModelPassedOver(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The model failed ({Reason}); the extractive answer went out.")]
    public static partial void ModelFailed(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "The embedding model failed ({Reason}); words alone are searched, and it is left alone for {Seconds} s.")]
    public static partial void EmbeddingFailed(ILogger logger, string reason, double seconds);

    [LoggerMessage(LogLevel.Warning, "The archive keeps no vectors of the embedding model {Name} (it has: {Kept}): run 'indexer embed'. Words alone are searched.")]
    public static partial void NoVectors(ILogger logger, string name, string kept);

    [LoggerMessage(LogLevel.Information, "The model's text did not pass ({Fault}); the extractive answer went out.")]
    public static partial void ModelRefused(ILogger logger, Checking.RewriteFault fault);
}
