using System.Globalization;
using System.Text.Json;
using Archive.Documents;
using Indexer.Reading.Lines;

namespace Indexer.Reading;

/// <summary>
/// name.meta.json beside a document: what its publisher says about it, over what was read. A bad one costs only itself.
/// Fields: title, number, kind, issuer (or agency), place, issued, effective, expired, published, signer, recipients (with
/// semicolons between), filedWith, eventDays (with blanks between), section, author, publisher, url.
/// </summary>
internal sealed class Sidecar
{
    public const string Suffix = ".meta.json";

    private const int Largest = 64 << 10;
    private const int Deepest = 16;
    private const int LongestValue = 2_000;

    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

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
        var text = field.Value.ValueKind == JsonValueKind.String ? new CharacterCleaning().Clean(field.Value.GetString()!) : null;
        if (text is null || text.Length > LongestValue) Finding ??= ReasonCode.BadSidecar;
        else if (field.Name is "url" && !WebAddress.IsPublic(text)) Finding = ReasonCode.BadUrl;
        else if (Blanks.Collapse(text) is { Length: > 0 } value) values[field.Name] = value;
    }

    public ReadDocument Override(ReadDocument read)
    {
        var facts = read.Document.Facts;
        var number = Value("number") is { } written ? DocumentNumber.TryParse(written) : null;
        if (Value("number") is not null && number is null) Finding ??= ReasonCode.BadSidecar;
        facts = facts with
        {
            Title = Value("title") ?? facts.Title,
            Number = number ?? facts.Number,
            Kind = (Value("kind") is { } kind ? DocumentKind.TryParse(kind) : null) ?? facts.Kind,
            Issuer = (Value("issuer") ?? Value("agency")) is { } issuer ? Issuer.TryParse(issuer) ?? new Issuer(issuer, null, null) : facts.Issuer,
            Place = Value("place") ?? facts.Place,
            Issued = Day("issued") ?? facts.Issued,
            Effective = Day("effective") ?? facts.Effective,
            Expired = Day("expired") ?? facts.Expired,
            Published = Day("published") ?? facts.Published,
            PublishedBy = Day("published") is null ? facts.PublishedBy : DayOrigin.Sidecar,
            Signer = Value("signer") ?? facts.Signer,
            Recipients = Value("recipients")?.Replace("; ", "\n", StringComparison.Ordinal) ?? facts.Recipients,
            FiledWith = Value("filedWith") ?? facts.FiledWith,
            EventDays = Days("eventDays") ?? facts.EventDays,
            Section = Value("section") ?? facts.Section,
            Author = Value("author") ?? facts.Author,
            Publisher = Value("publisher") ?? facts.Publisher,
            SourceUrl = Value("url") ?? facts.SourceUrl,
        };
        return read with { Document = read.Document with { Facts = facts } };
    }

    private string? Value(string name) => values.GetValueOrDefault(name);

    private DateOnly? Day(string name) => Value(name) is { } text ? Read(text) : null;

    private DayList? Days(string name) =>
        Value(name)?.Split(' ').Select(Read).ToList() is { } days && days.TrueForAll(day => day is not null) ? DayList.Of(days.OfType<DateOnly>()) : null;

    private DateOnly? Read(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Finding ??= ReasonCode.BadSidecar;
        return null;
    }
}
