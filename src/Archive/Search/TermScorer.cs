using Archive.Index;

namespace Archive.Search;

/// <summary>The first stage: the k passages with the greatest sum of idf × weight × impact over the groups asked for.</summary>
internal static class TermScorer
{
    /// <summary>One unit of idf × weight in whole numbers; 255 × 256 × 14 × 200 terms stays below 2^31.</summary>
    private const float Scale = 256;
    private const int MostTerms = 256;

    public static IReadOnlyList<(int Score, long Passage)> Find(
        ArchiveSnapshot snapshot, IReadOnlyList<TermGroup> groups, PassageSet? filter, int k, ScoringWork? work = null)
    {
        var best = new BestPassages(k);
        if (filter is { IsEmpty: true }) return best.Ranked();
        var units = Load(snapshot, groups);
        var segments = snapshot.State.Segments;
        SegmentScorer[] scorers = [.. segments.Select((segment, i) => new SegmentScorer(segment, i, units, filter, best, work))];
        var likely = new LikelyPassages(k, segments.Sum(segment => (long)segment.Passages));
        foreach (var scorer in scorers) scorer.Propose(likely);
        foreach (var (segment, passages) in likely.Take((segment, passage) => scorers[segment].IsAllowed(passage)))
            likely.Know(scorers[segment].ScoresOf(passages));
        best.Expect(likely.Least);
        foreach (var scorer in scorers) scorer.Score();
        return best.Ranked();
    }

    private static List<ScoringUnit> Load(ArchiveSnapshot snapshot, IReadOnlyList<TermGroup> groups)
    {
        var loaded = new List<ScoringUnit>(groups.Count);
        var terms = 0;
        foreach (var group in groups)
        {
            var readings = new List<ScoringUnit.Term[]>(group.Readings.Count);
            foreach (var reading in group.Readings)
            {
                var kept = reading.Where(_ => terms++ < MostTerms).Select(term => Load(snapshot, term)).OfType<ScoringUnit.Term>().ToArray();
                if (kept.Length > 0) readings.Add(kept);
            }
            // The terms of an only reading add up like things of their own.
            if (readings is [var only]) loaded.AddRange(only.Select(term => new ScoringUnit([[term]])));
            else if (readings.Count > 0) loaded.Add(new([.. readings]));
        }
        return loaded;
    }

    private static ScoringUnit.Term? Load(ArchiveSnapshot snapshot, QueryTerm term)
    {
        var segments = snapshot.State.Segments;
        var lists = new TermPostings[segments.Count];
        for (var i = 0; i < lists.Length; i++) lists[i] = snapshot.ReadList(segments[i], term.Term);
        var frequency = snapshot.DocumentFrequency(term.Term, lists);
        if (frequency <= 0) return null;
        var weight = (int)MathF.Round(snapshot.Idf(frequency) * term.Weight * Scale);
        return weight <= 0 ? null : new(weight, lists);
    }
}
