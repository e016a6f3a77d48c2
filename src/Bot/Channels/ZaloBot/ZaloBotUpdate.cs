using System.Text.Json;
using Bot.Channels.Chats;
using Bot.Conversations.Chats;

namespace Bot.Channels.ZaloBot;

/// <summary>An event of the Zalo Bot Platform, the same by polling and by webhook: {"event_name", "message"}.</summary>
internal static class ZaloBotUpdate
{
    public const string Channel = "zalobot";

    /// <summary>A webhook wraps the event in {"ok", "result"}.</summary>
    public static JsonElement Event(JsonElement body) => body.ValueKind == JsonValueKind.Object && body.Object("result") is { } inner ? inner : body;

    /// <summary>Null for what is nobody's message: the bot's own, unknown events, and what lacks its sender or number.</summary>
    public static ChatUpdate? Read(JsonElement update, string? self)
    {
        if (update.ValueKind != JsonValueKind.Object || update.Word("event_name") is not { } name || update.Object("message") is not { } message) return null;
        if (message.Object("from") is not { } from || from.Word("id") is not { } user || from.Flag("is_bot") || user == self
            || message.Object("chat") is not { } chat || chat.Word("id") is not { } chatId || message.Word("message_id") is not { } number) return null;
        if (!name.StartsWith("message.", StringComparison.Ordinal) || !name.EndsWith(".received", StringComparison.Ordinal)) return null;
        return new(Channel, $"{name}:{number}", chatId, user, name == "message.text.received" ? message.Word("text") ?? "" : "")
        {
            IsPrivate = chat.Word("chat_type") is null or "PRIVATE",
            HasButtons = false,
            // Protected senders, such as children: their words are withheld by law, and nobody asks for them.
            IsWithheld = name == "message.unsupported.received",
        };
    }
}
