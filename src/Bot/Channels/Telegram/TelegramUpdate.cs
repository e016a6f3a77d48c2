using System.Globalization;
using System.Text.Json;
using Bot.Channels.Chats;
using Bot.Channels.Telegram.Api;
using Bot.Conversations.Chats;

namespace Bot.Channels.Telegram;

/// <summary>What an update is for us. Kinds we do not know, and known ones without what is needed, are null: they are confirmed and skipped.</summary>
internal abstract record TelegramUpdate(string Lane)
{
    public const string Channel = "telegram";

    /// <summary>The kinds that are asked for; always sent in full, for a list left out means "as the last caller wanted".</summary>
    public static readonly IReadOnlyList<string> Kinds = ["message", "edited_message", "callback_query", "inline_query", "my_chat_member"];

    /// <summary>Somebody wrote or pressed. <paramref name="Callback"/> is to be acknowledged.</summary>
    internal sealed record Chatted(ChatUpdate Update, long? ReplyTo, string? Callback) : TelegramUpdate(Update.Chat);

    internal sealed record Inline(string Id, string User, string Query) : TelegramUpdate($"inline:{User}");

    /// <summary>Somebody blocked the bot, or took it out of a group.</summary>
    internal sealed record Left(string Chat) : TelegramUpdate(Chat);

    /// <param name="update">The update as it came.</param>
    /// <param name="self">Who the bot is: in groups only what is addressed to it counts. Null while that is not known: all counts.</param>
    public static TelegramUpdate? Read(JsonElement update, BotIdentity? self)
    {
        if (update.ValueKind != JsonValueKind.Object || update.Number("update_id") is not { } id) return null;
        var key = id.ToString(CultureInfo.InvariantCulture);
        if (update.Object("message") is { } message) return ReadMessage(message, key, self, isEdit: false);
        if (update.Object("edited_message") is { } edited) return ReadMessage(edited, key, self, isEdit: true);
        if (update.Object("callback_query") is { } query) return ReadCallback(query, key);
        if (update.Object("inline_query") is { } inline) return ReadInline(inline);
        return update.Object("my_chat_member") is { } member ? ReadMember(member) : null;
    }

    private static Chatted? ReadMessage(JsonElement message, string key, BotIdentity? self, bool isEdit)
    {
        if (message.Object("chat") is not { } chat || chat.Number("id") is not { } chatId || message.Object("from") is not { } from || from.Number("id") is not { } user
            || from.Flag("is_bot") || message.Number("message_id") is not { } number) return null;
        var isPrivate = chat.Word("type") == "private";
        var text = message.Word("text") ?? "";
        // Photos, voices and the like deserve a sentence in a private chat; service messages and edits of captions do not.
        if (text.Length == 0 && (!isPrivate || isEdit || !IsContent(message))) return null;
        if (!isPrivate && self is not null)
        {
            if (!IsAddressed(message, text, self)) return null;
            text = WithoutMention(text, self);
        }
        var update = new ChatUpdate(Channel, key, Name(chatId), Name(user), text) { IsPrivate = isPrivate, IsEdit = isEdit, Message = Name(number) };
        return new(update, isPrivate ? null : number, null);
    }

    private static Chatted? ReadCallback(JsonElement query, string key)
    {
        if (query.Word("id") is not { } id || query.Word("data") is not { } data || query.Object("from")?.Number("id") is not { } user
            || query.Object("message")?.Object("chat") is not { } chat || chat.Number("id") is not { } chatId) return null;
        var update = new ChatUpdate(Channel, key, Name(chatId), Name(user), "") { IsPrivate = chat.Word("type") == "private", Pressed = data };
        return new(update, null, id);
    }

    private static Inline? ReadInline(JsonElement inline) =>
        inline.Word("id") is { } id && inline.Object("from")?.Number("id") is { } user ? new(id, Name(user), inline.Word("query") ?? "") : null;

    private static Left? ReadMember(JsonElement member) =>
        member.Object("new_chat_member")?.Word("status") is "kicked" or "left" && member.Object("chat")?.Number("id") is { } chat ? new(Name(chat)) : null;

    private static bool IsContent(JsonElement message) =>
        Array.Exists((string[])["photo", "voice", "audio", "video", "video_note", "document", "sticker", "animation", "location", "contact", "caption"], kind => message.TryGetProperty(kind, out _));

    /// <summary>A command for this bot or for any, a mention, or a reply to the bot.</summary>
    private static bool IsAddressed(JsonElement message, string text, BotIdentity self)
    {
        if (text[0] == '/')
        {
            var end = text.AsSpan().IndexOfAny(' ', '\n');
            var head = end < 0 ? text : text[..end];
            var at = head.IndexOf('@', StringComparison.Ordinal);
            return at < 0 || head.AsSpan(at + 1).Equals(self.Username, StringComparison.OrdinalIgnoreCase);
        }
        return message.Object("reply_to_message")?.Object("from")?.Number("id") == self.Id
            || (self.Username is { } name && text.Contains($"@{name}", StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutMention(string text, BotIdentity self) =>
        self.Username is { } name && text[0] != '/' ? text.Replace($"@{name}", "", StringComparison.OrdinalIgnoreCase).Trim() : text;

    private static string Name(long id) => id.ToString(CultureInfo.InvariantCulture);
}
