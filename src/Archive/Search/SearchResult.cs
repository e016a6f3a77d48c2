namespace Archive.Search;

/// <summary>Passages best first, and the nearest that were turned down, to explain a miss.</summary>
public sealed record SearchResult(PassageQuery Query, IReadOnlyList<RankedPassage> Kept, IReadOnlyList<RankedPassage> Rejected);
