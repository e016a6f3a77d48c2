using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Admin.Indexing;

/// <summary>
/// A JSON line of the indexer (docs/operations.md, "For programs"): "progress", "file" (one that needs a look), "end" or "held"; or a file of
/// `stats --failed --json`, without an event. Null fields do not belong to that event.
/// </summary>
internal sealed record IndexerEvent
{
    public string? Event { get; init; }

    public int? Files { get; init; }

    public int? Passages { get; init; }

    public double? Seconds { get; init; }

    public string? Path { get; init; }

    public string? Verdict { get; init; }

    public string? Code { get; init; }

    public string? Reason { get; init; }

    public string? Text { get; init; }

    /// <summary>Null for a line that is none: a sentence.</summary>
    public static IndexerEvent? TryParse(string line)
    {
        if (!line.StartsWith('{')) return null;
        try
        {
            return JsonSerializer.Deserialize(line, IndexerJson.Default.IndexerEvent);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IndexerEvent))]
internal sealed partial class IndexerJson : JsonSerializerContext;
