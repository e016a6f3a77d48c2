using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.ZaloBot;

// Shapes of docs.zaloplatforms.com/docs/BOT as far as they are used. Ids are opaque strings, moments are in ms.

internal sealed record ZaloBotReply
{
    public bool Ok { get; init; }

    public JsonElement Result { get; init; }

    public int? ErrorCode { get; init; }

    public string? Description { get; init; }
}

internal sealed record ZaloBotIdentity(string Id, string? AccountName);

internal sealed record ZaloBotWebhook(string? Url);

/// <summary>Documented as a string, though samples send a number.</summary>
internal sealed record ZaloGetUpdates(string Timeout);

internal sealed record ZaloSetWebhook(string Url, string SecretToken);

internal sealed record ZaloSendMessage(string ChatId, string Text);

internal sealed record ZaloChatAction(string ChatId, string Action);

internal sealed record ZaloNoArguments;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ZaloBotReply))]
[JsonSerializable(typeof(ZaloBotIdentity))]
[JsonSerializable(typeof(ZaloBotWebhook))]
[JsonSerializable(typeof(ZaloGetUpdates))]
[JsonSerializable(typeof(ZaloSetWebhook))]
[JsonSerializable(typeof(ZaloSendMessage))]
[JsonSerializable(typeof(ZaloChatAction))]
[JsonSerializable(typeof(ZaloNoArguments))]
internal sealed partial class ZaloBotJson : JsonSerializerContext;
