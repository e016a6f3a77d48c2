using System.Globalization;
using Archive.Documents;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>A document's facts as a row of the table: the one place that knows the columns.</summary>
internal static class DocumentRow
{
    public const string Columns =
        "key, slug, id, class, title, number, kind, issuer_name, issuer_code, issuer_place, place, issued, effective, expired, " +
        "published, signer, signer_capacity, author, publisher, source_url, file, content_hash, belongs_to, recipients, filed_with, event_days, section, published_by, captions";

    /// <summary>How many columns <see cref="Columns"/> names; what a query adds comes after them.</summary>
    public static readonly int Count = Columns.Split(',').Length;

    private static readonly string[] Written =
    [
        "id", "class", "title", "number", "ordinal", "kind", "issuer_name", "issuer_code", "issuer_place", "issuer_key", "issuer_place_key",
        "place", "issued", "effective", "expired", "published", "published_by", "signer", "signer_capacity", "recipients", "filed_with", "event_days", "section",
        "author", "captions", "publisher", "source_url", "file", "content_hash", "belongs_to", "first_passage", "passages", "text",
    ];

    /// <summary>What the digest of a document's row covers, in its order; all but the page name, which another document can change.</summary>
    public static readonly string Digested = string.Join(", ", Written);

    public static readonly string Insert =
        $"INSERT INTO document({Digested}, slug, digest) VALUES({string.Join(", ", Written.Select(column => $"${column}"))}, $slug, $digest)";

    /// <summary>The values of <see cref="Digested"/>.</summary>
    public static (string Name, object? Value)[] Values(DocumentFacts facts, long firstPassage, int passages, byte[]? text) =>
    [
        ("$id", facts.Id),
        ("$class", (int)facts.Class),
        ("$title", facts.Title),
        ("$number", facts.Number?.ToString()),
        ("$ordinal", facts.Number?.Ordinal),
        ("$kind", facts.Kind?.Name),
        ("$issuer_name", facts.Issuer?.Name),
        ("$issuer_code", facts.Issuer?.Code),
        ("$issuer_place", facts.Issuer?.Place),
        ("$issuer_key", facts.Issuer is { } issuer ? OfficeKey(issuer) : null),
        ("$issuer_place_key", facts.Issuer is { Place: not null } ruling ? PlaceKey(ruling) : null),
        ("$place", facts.Place),
        ("$issued", Iso(facts.Issued)),
        ("$effective", Iso(facts.Effective)),
        ("$expired", Iso(facts.Expired)),
        ("$published", Iso(facts.Published)),
        ("$published_by", facts.PublishedBy is { } origin ? (int)origin : null),
        ("$signer", facts.Signer),
        ("$signer_capacity", facts.SignerCapacity),
        ("$recipients", facts.Recipients),
        ("$filed_with", facts.FiledWith),
        ("$event_days", facts.EventDays?.Written),
        ("$section", facts.Section),
        ("$author", facts.Author),
        ("$captions", facts.Captions),
        ("$publisher", facts.Publisher),
        ("$source_url", facts.SourceUrl),
        ("$file", facts.File),
        ("$content_hash", facts.ContentHash),
        ("$belongs_to", facts.BelongsTo?.ToString()),
        ("$first_passage", firstPassage),
        ("$passages", passages),
        ("$text", text),
    ];

    /// <summary>The office part of the issuer's key: "ubnd tinh".</summary>
    public static string OfficeKey(Issuer issuer) => issuer.Key[..issuer.Key.IndexOf('|', StringComparison.Ordinal)];

    /// <summary>The place part: "lang son"; empty when no place is said.</summary>
    public static string PlaceKey(Issuer issuer) => issuer.Key[(issuer.Key.IndexOf('|', StringComparison.Ordinal) + 1)..];

    public static ArchivedDocument Read(SqliteDataReader row) => new(row.GetInt64(0), row.GetString(1), new()
    {
        Id = row.GetString(2),
        Class = (SourceClass)row.GetInt32(3),
        Title = row.GetString(4),
        Number = Text(row, 5) is { } number ? DocumentNumber.TryParse(number) : null,
        Kind = Text(row, 6) is { } kind ? DocumentKind.TryParse(kind) : null,
        Issuer = Text(row, 7) is { } name ? new(name, Text(row, 8), Text(row, 9)) : null,
        Place = Text(row, 10),
        Issued = Day(row, 11),
        Effective = Day(row, 12),
        Expired = Day(row, 13),
        Published = Day(row, 14),
        Signer = Text(row, 15),
        SignerCapacity = Text(row, 16),
        Author = Text(row, 17),
        Publisher = Text(row, 18),
        SourceUrl = Text(row, 19),
        File = Text(row, 20),
        ContentHash = Text(row, 21),
        BelongsTo = Text(row, 22) is { } parent ? DocumentNumber.TryParse(parent) : null,
        Recipients = Text(row, 23),
        FiledWith = Text(row, 24),
        EventDays = Text(row, 25) is { } days ? new(days) : null,
        Section = Text(row, 26),
        PublishedBy = row.IsDBNull(27) ? null : (DayOrigin)row.GetInt32(27),
        Captions = Text(row, 28),
    });

    public static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly? Day(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
