namespace Archive.Index;

/// <summary>A set of passages as ranges in rising order that do not touch: documents that follow each other make one.</summary>
internal sealed class PassageSet
{
    private readonly List<(long First, long End)> ranges;

    private PassageSet(List<(long First, long End)> ranges) => this.ranges = ranges;

    public bool IsEmpty => ranges.Count == 0;

    /// <summary>Of the passages of documents, in any order.</summary>
    public static PassageSet Of(List<(long First, int Count)> documents)
    {
        documents.Sort();
        var merged = new List<(long First, long End)>();
        foreach (var (first, count) in documents)
        {
            if (merged.Count > 0 && merged[^1].End == first) merged[^1] = (merged[^1].First, first + count);
            else if (count > 0) merged.Add((first, first + count));
        }
        return new(merged);
    }

    public PassageSet Intersect(PassageSet other)
    {
        var both = new List<(long First, long End)>();
        for (int i = 0, j = 0; i < ranges.Count && j < other.ranges.Count;)
        {
            var (mine, theirs) = (ranges[i], other.ranges[j]);
            var (first, end) = (Math.Max(mine.First, theirs.First), Math.Min(mine.End, theirs.End));
            if (first < end) both.Add((first, end));
            if (mine.End < theirs.End) i++;
            else j++;
        }
        return new(both);
    }

    /// <summary>Sets to zero all scores of a window that stand outside the set. The window begins at <paramref name="first"/>.</summary>
    public void Mask(Span<int> scores, long first)
    {
        var at = 0;
        for (var i = FirstEndingAfter(first); i < ranges.Count && at < scores.Length; i++)
        {
            var from = (int)Math.Clamp(ranges[i].First - first, at, scores.Length);
            scores[at..from].Clear();
            at = (int)Math.Clamp(ranges[i].End - first, from, scores.Length);
        }
        scores[at..].Clear();
    }

    /// <summary>Whether any of so many passages is in the set.</summary>
    public bool Meets(long first, int count)
    {
        var at = FirstEndingAfter(first);
        return at < ranges.Count && ranges[at].First < first + count;
    }

    public bool Contains(long passage) => Meets(passage, 1);

    private int FirstEndingAfter(long first)
    {
        var low = 0;
        var high = ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].End > first) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
