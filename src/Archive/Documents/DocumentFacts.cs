namespace Archive.Documents;

/// <summary>
/// What is known of a document apart from its text. Null means that the document does not say so, never a guess.
/// The four dates are kept apart (Luật 64/2025/QH15, art. 53–57): issued, effective, expired, published.
/// </summary>
public sealed record DocumentFacts
{
    /// <summary>Stable over re-indexings: the path below the corpus folder with '/', or the id of a database line.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public SourceClass Class { get; init; }

    public DocumentNumber? Number { get; init; }

    public DocumentKind? Kind { get; init; }

    public Issuer? Issuer { get; init; }

    /// <summary>Province or place in the place-and-date line, as printed.</summary>
    public string? Place { get; init; }

    public DateOnly? Issued { get; init; }

    public DateOnly? Effective { get; init; }

    public DateOnly? Expired { get; init; }

    /// <summary>Day on which a news item or a portal page went out.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>How <see cref="Published"/> is known; null with it.</summary>
    public DayOrigin? PublishedBy { get; init; }

    public string? Signer { get; init; }

    /// <summary>In what capacity, as printed: "KT. CHỦ TỊCH PHÓ CHỦ TỊCH".</summary>
    public string? SignerCapacity { get; init; }

    /// <summary>Those addressed ("Kính gửi:") and those in "Nơi nhận:", as printed and in that order, a line each.</summary>
    public string? Recipients { get; init; }

    /// <summary>Where the document is filed, as printed behind "Lưu:"; "VT, KGVX" names the archive and the unit that drafted it.</summary>
    public string? FiledWith { get; init; }

    /// <summary>Days on which what a news item tells of happened or will; days of documents it only cites are not among them.</summary>
    public DayList? EventDays { get; init; }

    /// <summary>Section of a site or paper a news item stood in: "Tin trong tỉnh".</summary>
    public string? Section { get; init; }

    /// <summary>Byline of a news item: a person or an office.</summary>
    public string? Author { get; init; }

    /// <summary>The words under the pictures of a news item, a line each: no part of its text.</summary>
    public string? Captions { get; init; }

    /// <summary>Publisher of a news item or of the original behind a summary.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where the original was published.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>File name below the corpus folder.</summary>
    public string? File { get; init; }

    /// <summary>SHA-256 of the bytes that were read, lower-case hex.</summary>
    public string? ContentHash { get; init; }

    /// <summary>Number of the act of which this is an annex, a part or a copy; such a document is no second act.</summary>
    public DocumentNumber? BelongsTo { get; init; }
}
