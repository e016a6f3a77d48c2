using Archive.Documents;

namespace Archive.Index;

/// <summary>Which documents are meant; every part that is set must hold. Issuers and kinds compare as values, accents and case aside.</summary>
public sealed record DocumentFilter
{
    public static readonly DocumentFilter All = new();

    public SourceClass? Class { get; init; }

    public DocumentKind? Kind { get; init; }

    public Issuer? Issuer { get; init; }

    public DateRange? Issued { get; init; }

    public DateRange? Effective { get; init; }

    public DateRange? Published { get; init; }

    /// <summary>Issued, or for news published, in this range.</summary>
    public DateRange? Dated { get; init; }

    public DocumentNumber? Number { get; init; }

    public bool IsEmpty => this == All;
}
