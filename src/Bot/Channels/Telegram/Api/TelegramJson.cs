using System.Text.Json.Serialization;

namespace Bot.Channels.Telegram.Api;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApiReply))]
[JsonSerializable(typeof(BotIdentity))]
[JsonSerializable(typeof(WebhookInfo))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(NoArguments))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(SendMessageDraft))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(AnswerInlineQuery))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SentMessage))]
[JsonSerializable(typeof(TelegramMessage))]
internal sealed partial class TelegramJson : JsonSerializerContext;
