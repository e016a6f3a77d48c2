using Bot.State.Delivery;

namespace Bot.Channels.Chats;

internal static partial class ChatLog
{
    [LoggerMessage(LogLevel.Information, "{Channel}: another process serves it; standing by")]
    public static partial void StandingBy(ILogger log, string channel);

    [LoggerMessage(LogLevel.Information, "{Channel}: stopped")]
    public static partial void Stopped(ILogger log, string channel);

    [LoggerMessage(LogLevel.Information, "{Channel}: receiving by {How}")]
    public static partial void Receiving(ILogger log, string channel, string how);

    [LoggerMessage(LogLevel.Error, "{Channel}: {Trouble} (see docs/operations.md)")]
    public static partial void InTrouble(ILogger log, string channel, ChannelTrouble trouble);

    [LoggerMessage(LogLevel.Warning, "{Channel}: {Method} failed ({Reason}); next try in {Seconds:0.0} s")]
    public static partial void TryingAgain(ILogger log, string channel, string method, string reason, double seconds);

    [LoggerMessage(LogLevel.Warning, "{Channel}: a webhook body could not be read ({Length} bytes)")]
    public static partial void Unreadable(ILogger log, string channel, long length);

    [LoggerMessage(LogLevel.Warning, "{Channel}: formatting was refused; sent as plain text ({Reason})")]
    public static partial void SentPlain(ILogger log, string channel, string reason);

    [LoggerMessage(LogLevel.Information, "{Channel}: what was kept about a person was deleted at their wish")]
    public static partial void Forgotten(ILogger log, string channel);

    [LoggerMessage(LogLevel.Warning, "{Channel}: event {Name} is not known; if it passes on a person's wish to be forgotten, enter it in ZaloOa:ForgetEvents")]
    public static partial void UnknownEvent(ILogger log, string channel, string name);

    [LoggerMessage(LogLevel.Error, "{Channel}: broken off; it begins again")]
    public static partial void Broken(ILogger log, string channel, Exception failure);
}
