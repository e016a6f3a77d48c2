namespace Archive.Search;

/// <summary>Which passages a filter lets through, as ranges in rising order that do not touch.</summary>
internal sealed class PassageSet(IReadOnlyList<(long First, int Count)> ranges)
{
    public bool IsEmpty => ranges.Count == 0;

    /// <summary>Sets to zero all scores of a window that stand outside the set. The window begins at <paramref name="first"/>.</summary>
    public void Mask(Span<int> scores, long first)
    {
        var at = 0;
        for (var i = FirstEndingAfter(first); i < ranges.Count && at < scores.Length; i++)
        {
            var (start, count) = ranges[i];
            var from = (int)Math.Clamp(start - first, at, scores.Length);
            scores[at..from].Clear();
            at = (int)Math.Clamp(start + count - first, from, scores.Length);
        }
        scores[at..].Clear();
    }

    /// <summary>Whether any of so many passages is in the set.</summary>
    public bool Meets(long first, int count)
    {
        var at = FirstEndingAfter(first);
        return at < ranges.Count && ranges[at].First < first + count;
    }

    public bool Contains(long passage)
    {
        var at = FirstEndingAfter(passage);
        return at < ranges.Count && ranges[at].First <= passage;
    }

    private int FirstEndingAfter(long passage)
    {
        var low = 0;
        var high = ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].First + ranges[middle].Count > passage) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
