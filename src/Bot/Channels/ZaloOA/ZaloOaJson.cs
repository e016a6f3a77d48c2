using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Channels.ZaloOA;

// Shapes of the OpenAPI v3. Errors come with HTTP 200 and a negative number.

internal sealed record ZaloOaReply(int? Error, string? Message, JsonElement Data);

internal sealed record ZaloOaSend(ZaloOaRecipient Recipient, ZaloOaMessage Message);

internal sealed record ZaloOaRecipient(string UserId);

internal sealed record ZaloOaMessage(string Text, ZaloOaAttachment? Attachment = null);

internal sealed record ZaloOaAttachment(ZaloOaTemplate Payload, string Type = "template");

internal sealed record ZaloOaTemplate(IReadOnlyList<ZaloOaButton> Buttons);

internal sealed record ZaloOaButton(string Title, string Payload, string Type = "oa.query.show");

/// <summary>A message as the outbox keeps it.</summary>
internal sealed record ZaloOaOutgoing(string Text, IReadOnlyList<ZaloOaButton> Buttons);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ZaloOaReply))]
[JsonSerializable(typeof(ZaloOaSend))]
[JsonSerializable(typeof(ZaloOaOutgoing))]
internal sealed partial class ZaloOaJson : JsonSerializerContext;
