using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indexer.Reading.Isolation;

/// <summary>What the indexer asks of a reading process: one line of JSON each.</summary>
internal sealed record ReadingRequest(string Path, string Id);

/// <summary>One line of JSON back: a sign of life while pages are recognised, or the outcome.</summary>
internal sealed record ReadingReply(string? Progress, FileOutcome? Outcome);

[JsonSerializable(typeof(ReadingRequest))]
[JsonSerializable(typeof(ReadingReply))]
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ReadingJson : JsonSerializerContext
{
    /// <summary>Letters as they are: escaped, a Vietnamese text is three times as long.</summary>
    public static ReadingJson Plain { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
