using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

// Shapes of the Bot API (core.telegram.org/bots/api) as far as they are used; unknown fields are ignored, ids need 64 bits.

internal sealed record ApiReply
{
    public bool Ok { get; init; }

    public JsonElement Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }

    public ApiReplyParameters? Parameters { get; init; }
}

internal sealed record ApiReplyParameters(int? RetryAfter = null, long? MigrateToChatId = null);

internal sealed record BotIdentity(long Id, string? Username);

internal sealed record WebhookInfo(string? Url, int PendingUpdateCount = 0, long? LastErrorDate = null);

internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetWebhook(string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates, bool DropPendingUpdates = false);

internal sealed record DeleteWebhook(bool DropPendingUpdates = false);

internal sealed record NoArguments;

internal sealed record SendMessage(long ChatId, string Text)
{
    public string? ParseMode { get; init; }

    public LinkPreview LinkPreviewOptions { get; init; } = new(true);

    public ReplyParameters? ReplyParameters { get; init; }

    public InlineKeyboard? ReplyMarkup { get; init; }
}

internal sealed record LinkPreview(bool IsDisabled);

internal sealed record ReplyParameters(long MessageId, bool AllowSendingWithoutReply = true);

internal sealed record InlineKeyboard(IReadOnlyList<IReadOnlyList<InlineButton>> Keyboard)
{
    [System.Text.Json.Serialization.JsonPropertyName("inline_keyboard")]
    public IReadOnlyList<IReadOnlyList<InlineButton>> Keyboard { get; init; } = Keyboard;
}

internal sealed record InlineButton(string Text, string? CallbackData = null, string? Url = null);

internal sealed record SendChatAction(long ChatId, string Action);

/// <summary>Private chats only; the same number again changes what is shown.</summary>
internal sealed record SendMessageDraft(long ChatId, long DraftId, string Text);

internal sealed record AnswerCallbackQuery(string CallbackQueryId);

internal sealed record AnswerInlineQuery(string InlineQueryId, IReadOnlyList<InlineArticle> Results, int CacheTime, bool IsPersonal);

internal sealed record InlineArticle(string Id, string Title, string Description, InlineContent InputMessageContent, string Type = "article");

internal sealed record InlineContent(string MessageText, string ParseMode, LinkPreview LinkPreviewOptions);

internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, CommandScope Scope, string? LanguageCode = null);

internal sealed record BotCommand(string Command, string Description);

internal sealed record CommandScope(string Type, long? ChatId = null);

internal sealed record SentMessage(long MessageId);
