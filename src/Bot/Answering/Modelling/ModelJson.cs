using System.Text.Json.Serialization;

namespace Bot.Answering.Modelling;

/// <summary>The part of the chat completions API that is used: POST {endpoint}/chat/completions.</summary>
internal sealed record ModelRequest(string Model, IReadOnlyList<ModelMessage> Messages, double Temperature, int MaxTokens, bool Stream);

internal sealed record ModelMessage(string Role, string Content);

internal sealed record ModelReply(IReadOnlyList<ModelChoice>? Choices, ModelUsage? Usage);

internal sealed record ModelChoice(ModelMessage? Message);

internal sealed record ModelUsage(int TotalTokens);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(ModelRequest))]
[JsonSerializable(typeof(ModelReply))]
internal sealed partial class ModelJson : JsonSerializerContext;
