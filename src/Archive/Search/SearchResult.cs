namespace Archive.Search;

/// <summary>Passages best first, and the nearest that were turned down, to explain a miss.</summary>
public sealed record SearchResult(PassageQuery Query, IReadOnlyList<RankedPassage> Kept, IReadOnlyList<RankedPassage> Rejected)
{
    /// <summary>How likely the archive holds what was asked for, from 0 to 1; comparable from one question to the next.</summary>
    public float Confidence { get; init; }

    /// <summary>The question as it was understood: slips mended and lost marks put back by how the archive writes; else as typed.</summary>
    public required string Meant { get; init; }
}
