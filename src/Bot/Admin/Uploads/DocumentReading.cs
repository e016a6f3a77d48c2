using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Admin.Uploads;

/// <summary>What `indexer read` says of a file. Without a text it could not be read: <see cref="Code"/> and <see cref="Message"/> say why.</summary>
internal sealed record DocumentReading
{
    public string Verdict { get; init; } = "SKIP";

    public string? Code { get; init; }

    public string? Message { get; init; }

    public string? TrueType { get; init; }

    public string? Number { get; init; }

    public string? Kind { get; init; }

    public string? Issuer { get; init; }

    public string? Place { get; init; }

    public string? Issued { get; init; }

    public string? Effective { get; init; }

    public string? Expired { get; init; }

    public string? Published { get; init; }

    public string? Title { get; init; }

    public string? Class { get; init; }

    public string? Signer { get; init; }

    public string? Section { get; init; }

    public string? Publisher { get; init; }

    public string? Url { get; init; }

    public IReadOnlyDictionary<string, int> Provisions { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Sentences of the codes in <see cref="Warnings"/>, in their order.</summary>
    public IReadOnlyList<string> WarningTexts { get; init; } = [];

    public string? Reason { get; init; }

    public int Documents { get; init; }

    public bool Ocr { get; init; }

    public string? Text { get; init; }

    public bool IsReadable => Verdict != "SKIP" && Text is not null;

    /// <summary>Null for a line that is no reading.</summary>
    public static DocumentReading? TryParse(string line)
    {
        if (!line.StartsWith('{')) return null;
        try
        {
            return JsonSerializer.Deserialize(line, ReadingJson.Default.DocumentReading);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, ReadingJson.Default.DocumentReading);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DocumentReading))]
internal sealed partial class ReadingJson : JsonSerializerContext;
