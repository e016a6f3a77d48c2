using Archive.Index;
using Archive.Search;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Search;

/// <summary>Scores every passage one by one, from the passages themselves: slow, without postings, segments, windows or pruning.</summary>
internal sealed class NaiveScorer
{
    private readonly List<Scored> passages;

    public NaiveScorer(IEnumerable<InventedDocument> live)
    {
        passages =
        [
            .. live.SelectMany(document => document.Passages.Select(passage => new Scored(
                document,
                passage.Ordinal,
                StableKey.Of(StableKey.Of(document.Id), passage.Ordinal),
                PassageTerms.Of(AnalysedPassage.SearchedTitle(document.Document.Facts, passage.Heading), passage.Text).Terms
                    .ToDictionary(term => term.Term, term => term.Impact)))),
        ];
    }

    private sealed record Scored(InventedDocument Document, int Ordinal, long Key, Dictionary<ulong, byte> Impacts);

    public List<(int Score, string Id, int Ordinal)> Find(IReadOnlyList<TermGroup> groups, Func<InventedDocument, bool> isAllowed, int k)
    {
        var weights = groups.SelectMany(group => group.Readings).SelectMany(reading => reading).Distinct().ToDictionary(term => term, Weight);
        return
        [
            .. passages
                .Where(passage => isAllowed(passage.Document))
                .Select(passage => (Score: groups.Sum(group => group.Readings.Max(reading => Sum(passage, reading, weights))), passage))
                .Where(scored => scored.Score > 0)
                .OrderByDescending(scored => scored.Score)
                .ThenBy(scored => scored.passage.Key)
                .Take(k)
                .Select(scored => (scored.Score, scored.passage.Document.Id, scored.passage.Ordinal)),
        ];
    }

    private static int Sum(Scored passage, IReadOnlyList<QueryTerm> reading, Dictionary<QueryTerm, int> weights) =>
        reading.Sum(term => passage.Impacts.TryGetValue(term.Term, out var impact) ? weights[term] * impact : 0);

    /// <summary>BM25's idf times the term's weight, in 256ths.</summary>
    private int Weight(QueryTerm term)
    {
        var frequency = passages.Count(passage => passage.Impacts.ContainsKey(term.Term));
        if (frequency == 0) return 0;
        var idf = MathF.Log(1 + ((passages.Count - frequency + 0.5f) / (frequency + 0.5f)));
        return (int)MathF.Round(idf * term.Weight * 256);
    }
}
