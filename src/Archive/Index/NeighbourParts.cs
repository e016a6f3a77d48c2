namespace Archive.Index;

/// <summary>
/// Counts of an archive in the parts that its commits left: large ones stay as they are, small ones come and are merged. Asked part by
/// part, so that a commit costs a reader what it added and not a sum over the whole archive.
/// </summary>
internal sealed class NeighbourParts(IReadOnlyList<(long Id, NeighbourCounts Counts)> parts)
{
    public static readonly NeighbourParts None = new([]);

    /// <summary>All syllables and pairs together.</summary>
    public long Total { get; } = parts.Sum(part => part.Counts.Total);

    public int Of(ulong exact) => Find(NeighbourHash.Of(exact));

    public int OfPair(ulong first, ulong second) => Find(NeighbourHash.OfPair(first, second));

    /// <summary>All parts as one, to compare.</summary>
    public NeighbourCounts Sum()
    {
        var tally = new NeighbourTally();
        foreach (var (_, counts) in parts) tally.Add(counts);
        return tally.Counted();
    }

    /// <summary>The counts of one part, if it is here; a part's id is never given to another.</summary>
    public NeighbourCounts? Part(long id)
    {
        foreach (var part in parts)
            if (part.Id == id) return part.Counts;
        return null;
    }

    private int Find(uint key)
    {
        var count = 0;
        foreach (var (_, counts) in parts) count += counts.Of(key);
        return count;
    }
}
