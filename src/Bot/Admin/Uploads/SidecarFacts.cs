using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Archive.Documents;

namespace Bot.Admin.Uploads;

/// <summary>A fact as somebody may correct it. <paramref name="Name"/> is its field in the sidecar.</summary>
internal sealed record FactField(string Name, string Label, FactKind Kind, Func<DocumentReading, string?> Read);

internal enum FactKind
{
    Text,
    Number,
    Kind,
    Day,
    Address,
}

/// <summary>The facts of an upload as they were corrected: what the sidecar will say, or what is wrong with it.</summary>
internal sealed record SidecarFacts(IReadOnlyDictionary<string, string> Values)
{
    private const int Longest = 2_000;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static readonly IReadOnlyList<FactField> Fields =
    [
        new("title", "Trích yếu, tên văn bản hoặc tin", FactKind.Text, reading => reading.Title),
        new("number", "Số, ký hiệu", FactKind.Number, reading => reading.Number),
        new("kind", "Loại văn bản", FactKind.Kind, reading => reading.Kind),
        new("issuer", "Cơ quan ban hành", FactKind.Text, reading => reading.Issuer),
        new("place", "Nơi ban hành", FactKind.Text, reading => reading.Place),
        new("issued", "Ngày ban hành", FactKind.Day, reading => reading.Issued),
        new("effective", "Ngày có hiệu lực", FactKind.Day, reading => reading.Effective),
        new("expired", "Ngày hết hiệu lực", FactKind.Day, reading => reading.Expired),
        new("published", "Ngày đăng", FactKind.Day, reading => reading.Published),
        new("signer", "Người ký", FactKind.Text, reading => reading.Signer),
        new("publisher", "Nơi đăng", FactKind.Text, reading => reading.Publisher),
        new("url", "Địa chỉ bản đã đăng", FactKind.Address, reading => reading.Url),
    ];

    public static SidecarFacts Of(DocumentReading reading) => new(Fields.ToDictionary(field => field.Name, field => field.Read(reading) ?? ""));

    /// <summary>What is wrong with the first field that is; null when all are well.</summary>
    public string? Wrong() => Fields.Select(field => Wrong(field, Values.GetValueOrDefault(field.Name, ""))).FirstOrDefault(wrong => wrong is not null);

    /// <summary>Only what differs from what was read: where a later version of the indexer reads better, it is not held back. Null when nothing does.</summary>
    public string? Written(DocumentReading reading)
    {
        var json = new JsonObject();
        foreach (var field in Fields)
        {
            var value = Values.GetValueOrDefault(field.Name, "");
            if (value == (field.Read(reading) ?? "") || (value.Length == 0 && field.Name == "title")) continue;
            json[field.Name] = value.Length == 0 ? null : value;
        }
        return json.Count == 0 ? null : json.ToJsonString(Readable) + "\n";
    }

    private static string? Wrong(FactField field, string value) => value switch
    {
        "" => null,
        { Length: > Longest } => AdminReplies.FactTooLong(field.Label),
        _ => field.Kind switch
        {
            FactKind.Number when DocumentNumber.TryParse(value) is null => AdminReplies.NotANumber(value),
            FactKind.Kind when DocumentKind.TryParse(value) is null => AdminReplies.NotAKind(value),
            FactKind.Day when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => AdminReplies.NotADay(field.Label),
            FactKind.Address when !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") => AdminReplies.NotAnAddress,
            _ => null,
        },
    };
}
