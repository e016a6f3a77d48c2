using System.Text.Json.Serialization;

namespace Embedding;

internal sealed record EmbeddingRequest(string Model, IReadOnlyList<string> Input);

internal sealed record EmbeddingReply(IReadOnlyList<EmbeddingItem>? Data);

internal sealed record EmbeddingItem(int Index, float[]? Embedding);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(EmbeddingRequest))]
[JsonSerializable(typeof(EmbeddingReply))]
internal sealed partial class EmbeddingJson : JsonSerializerContext;
