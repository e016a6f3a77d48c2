using System.Buffers;
using Archive.Index;

namespace Archive.Search;

/// <summary>The first stage: the k passages with the greatest sum of idf × weight × impact over the groups asked for.</summary>
internal static class TermScorer
{
    /// <summary>One unit of idf × weight in whole numbers; 255 × 256 × 14 × 200 terms stays below 2^31.</summary>
    private const float Scale = 256;
    private const int MostTerms = 256;

    private sealed record ScoredTerm(int Weight, byte[][] Lists);

    public static IReadOnlyList<(int Score, long Passage)> Find(
        ArchiveSnapshot snapshot, IReadOnlyList<TermGroup> groups, PassageSet? filter, int k)
    {
        var best = new BestPassages(k);
        if (filter is { IsEmpty: true }) return best.Ranked();
        var scored = Load(snapshot, groups);
        var scores = ArrayPool<int>.Shared.Rent(3 * PostingList.WindowSize);
        try
        {
            for (var s = 0; s < snapshot.State.Segments.Count; s++)
                Score(snapshot.State.Segments[s], s, scored, filter, scores, best);
        }
        finally
        {
            ArrayPool<int>.Shared.Return(scores);
        }
        return best.Ranked();
    }

    private static List<ScoredTerm[][]> Load(ArchiveSnapshot snapshot, IReadOnlyList<TermGroup> groups)
    {
        var loaded = new List<ScoredTerm[][]>(groups.Count);
        var terms = 0;
        foreach (var group in groups)
        {
            var readings = new List<ScoredTerm[]>(group.Readings.Count);
            foreach (var reading in group.Readings)
            {
                var kept = reading.Where(_ => terms++ < MostTerms).Select(term => Load(snapshot, term)).OfType<ScoredTerm>().ToArray();
                if (kept.Length > 0) readings.Add(kept);
            }
            if (readings.Count > 0) loaded.Add([.. readings]);
        }
        return loaded;
    }

    private static ScoredTerm? Load(ArchiveSnapshot snapshot, QueryTerm term)
    {
        var segments = snapshot.State.Segments;
        var lists = new byte[segments.Count][];
        for (var i = 0; i < lists.Length; i++) lists[i] = snapshot.ReadList(segments[i], term.Term);
        var frequency = snapshot.DocumentFrequency(term.Term, lists);
        if (frequency <= 0) return null;
        var weight = (int)MathF.Round(snapshot.Idf(frequency) * term.Weight * Scale);
        return weight <= 0 ? null : new(weight, lists);
    }

    private static void Score(
        Segment segment, int index, List<ScoredTerm[][]> groups, PassageSet? filter, int[] buffer, BestPassages best)
    {
        for (var w = 0; w < segment.Windows; w++)
        {
            var first = w << PostingList.WindowBits;
            var size = Math.Min(PostingList.WindowSize, segment.Passages - first);
            var scores = buffer.AsSpan(0, size);
            scores.Clear();
            var any = false;
            foreach (var readings in groups)
            {
                if (readings.Length == 1)
                {
                    foreach (var term in readings[0]) any |= AddWindow(term, index, w, scores);
                }
                else
                {
                    any |= AddBestReading(readings, index, w, scores, buffer);
                }
            }
            if (!any) continue;
            if (segment.Withdrawn is { } withdrawn) ClearWithdrawn(withdrawn, first, scores);
            filter?.Mask(scores, segment.FirstPassage + first);
            best.Take(scores, segment.FirstPassage + first, segment.Keys.AsSpan(first, size));
        }
    }

    private static bool AddBestReading(ScoredTerm[][] readings, int segment, int window, Span<int> scores, int[] buffer)
    {
        var group = buffer.AsSpan(PostingList.WindowSize, scores.Length);
        var reading = buffer.AsSpan(2 * PostingList.WindowSize, scores.Length);
        group.Clear();
        reading.Clear();
        var any = false;
        foreach (var terms in readings)
        {
            var read = false;
            foreach (var term in terms) read |= AddWindow(term, segment, window, reading);
            if (!read) continue;
            any = true;
            WindowScores.TakeBetter(group, reading);
        }
        if (any) WindowScores.AddAll(scores, group);
        return any;
    }

    private static bool AddWindow(ScoredTerm term, int segment, int window, Span<int> scores)
    {
        var list = term.Lists[segment];
        if (list.Length == 0) return false;
        foreach (var part in PostingList.Read(list))
        {
            if (part.Index < window) continue;
            if (part.Index > window) return false;
            WindowScores.Add(scores, part, term.Weight);
            return true;
        }
        return false;
    }

    private static void ClearWithdrawn(byte[] withdrawn, int first, Span<int> scores)
    {
        for (var i = 0; i < scores.Length; i++)
            if (scores[i] != 0 && Bits.IsSet(withdrawn, first + i)) scores[i] = 0;
    }
}
