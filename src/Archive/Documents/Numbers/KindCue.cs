namespace Archive.Documents.Numbers;

internal enum CueStrength
{
    /// <summary>Names programmes by number too; only tells the kind of a full number.</summary>
    Label,

    /// <summary>Needs the word số.</summary>
    NeedsSo,

    /// <summary>Also a verb or another abbreviation.</summary>
    Weak,
    Strong,
}

/// <summary>What the words before a number say: "Công văn số", "theo qđ", "Mẫu số".</summary>
internal sealed record KindCue
{
    public static readonly KindCue None = new();

    /// <summary>Null when no kind is named, or any document is meant ("văn bản").</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Null when no word for a document stands there.</summary>
    public CueStrength? Strength { get; init; }

    public bool IsAbbreviated { get; init; }

    /// <summary>The word số stands before the number.</summary>
    public bool HasSo { get; init; }

    /// <summary>A word stands there after which no document number comes.</summary>
    public bool IsMasked { get; init; }

    /// <summary>A word stands there after which only a symbol that is known makes a document number: "biển số", "số nhà".</summary>
    public bool IsPlace { get; init; }

    /// <summary>Code of the office named between the kind and the number: "quyết định của thủ tướng số 407".</summary>
    public string? Issuer { get; init; }

    /// <summary>Where the cue begins.</summary>
    public int Start { get; init; }

    public bool NamesDocument => Strength is not null && Strength != CueStrength.Label;

    /// <summary>Whether a number that is none by itself is one here.</summary>
    public bool Supports => NamesDocument || (HasSo && !IsPlace);

    public bool IsCongVan => Strength is not null && (Kind is null || Kind == DocumentKinds.CongVan);
}
