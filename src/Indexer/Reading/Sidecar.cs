using System.Globalization;
using System.Text.Json;
using Archive.Documents;
using Indexer.Reading.Lines;

namespace Indexer.Reading;

/// <summary>
/// name.meta.json beside a document: what its publisher says about it, over what was read. A bad one costs only itself.
/// Fields: title, number, kind, issuer (or agency), place, issued, effective, expired, published, signer, recipients (with
/// semicolons between), filedWith, eventDays (with blanks between), section, author, publisher, url. What is null there was read wrongly and is not known.
/// </summary>
internal sealed class Sidecar
{
    public const string Suffix = ".meta.json";

    private const int Largest = 64 << 10;
    private const int Deepest = 16;
    private const int LongestValue = 2_000;

    private readonly Dictionary<string, string?> values = new(StringComparer.OrdinalIgnoreCase);

    private Sidecar(string id) => Id = id;

    public string Id { get; }

    public ReasonCode? Finding { get; private set; }

    public static Sidecar? Of(string documentPath, string documentId)
    {
        var file = new FileInfo(documentPath + Suffix);
        if (!file.Exists || file.LinkTarget is not null) return null;
        var sidecar = new Sidecar(documentId + Suffix);
        sidecar.Load(file);
        return sidecar;
    }

    private void Load(FileInfo file)
    {
        if (file.Length > Largest)
        {
            Finding = ReasonCode.BadSidecar;
            return;
        }
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file.FullName), new JsonDocumentOptions { MaxDepth = Deepest, AllowDuplicateProperties = false });
            foreach (var field in json.RootElement.EnumerateObject()) Take(field);
        }
        catch (Exception e) when (e is JsonException or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            values.Clear();
            Finding = ReasonCode.BadSidecar;
        }
    }

    private void Take(JsonProperty field)
    {
        if (field.Name is "file" or "path")
        {
            // A sidecar belongs to the file whose name it bears, whatever it says.
            Finding = ReasonCode.PathTraversal;
            return;
        }
        if (field.Value.ValueKind == JsonValueKind.Null)
        {
            values[field.Name] = null;
            return;
        }
        var text = field.Value.ValueKind == JsonValueKind.String ? new CharacterCleaning().Clean(field.Value.GetString()!) : null;
        if (text is null || text.Length > LongestValue) Finding ??= ReasonCode.BadSidecar;
        else if (field.Name is "url" && !WebAddress.IsPublic(text)) Finding = ReasonCode.BadUrl;
        else if (Blanks.Collapse(text) is { Length: > 0 } value) values[field.Name] = value;
    }

    public ReadDocument Override(ReadDocument read)
    {
        var facts = read.Document.Facts;
        facts = facts with
        {
            Title = Value("title") ?? facts.Title,
            Number = Said("number", Number, facts.Number),
            Kind = Said("kind", DocumentKind.TryParse, facts.Kind),
            Issuer = Said("issuer", IssuerNamed, Said("agency", IssuerNamed, facts.Issuer)),
            Place = Said("place", text => text, facts.Place),
            Issued = Said("issued", Read, facts.Issued),
            Effective = Said("effective", Read, facts.Effective),
            Expired = Said("expired", Read, facts.Expired),
            Published = Said("published", Read, facts.Published),
            PublishedBy = Said("published", text => Read(text) is null ? facts.PublishedBy : DayOrigin.Sidecar, facts.PublishedBy),
            Signer = Said("signer", text => text, facts.Signer),
            Recipients = Said("recipients", text => text.Replace("; ", "\n", StringComparison.Ordinal), facts.Recipients),
            FiledWith = Said("filedWith", text => text, facts.FiledWith),
            EventDays = Said("eventDays", Days, facts.EventDays),
            Section = Said("section", text => text, facts.Section),
            Author = Said("author", text => text, facts.Author),
            Publisher = Said("publisher", text => text, facts.Publisher),
            SourceUrl = Said("url", text => text, facts.SourceUrl),
        };
        return read with { Document = read.Document with { Facts = facts } };
    }

    private string? Value(string name) => values.GetValueOrDefault(name);

    /// <summary>What the sidecar says of a fact, in its place nothing when it says null; what was read where it is silent or wrong.</summary>
    private T? Said<T>(string name, Func<string, T?> parse, T? read) =>
        !values.TryGetValue(name, out var text) ? read : text is null ? default : parse(text) ?? read;

    private DocumentNumber? Number(string text)
    {
        var number = DocumentNumber.TryParse(text);
        if (number is null) Finding ??= ReasonCode.BadSidecar;
        return number;
    }

    private static Issuer IssuerNamed(string text) => Issuer.TryParse(text) ?? new Issuer(text, null, null);

    private DayList? Days(string text) =>
        text.Split(' ').Select(Read).ToList() is var days && days.TrueForAll(day => day is not null) ? DayList.Of(days.OfType<DateOnly>()) : null;

    private DateOnly? Read(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Finding ??= ReasonCode.BadSidecar;
        return null;
    }
}
