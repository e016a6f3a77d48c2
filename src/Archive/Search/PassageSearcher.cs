using System.Globalization;
using Archive.Index;

namespace Archive.Search;

/// <summary>Ranks passages for a question. Safe for many threads, each with its own snapshot.</summary>
public sealed class PassageSearcher(RankingOptions? options = null)
{
    private readonly RankingOptions options = options ?? RankingOptions.Default;

    /// <summary>The best <paramref name="limit"/> passages among the documents that the filter lets through.</summary>
    public SearchResult Find(ArchiveSnapshot snapshot, PassageQuery query, DocumentFilter filter, int limit)
    {
        var allowed = filter.IsEmpty ? null : new PassageSet(snapshot.PassagesOf(filter));
        var found = TermScorer.Find(snapshot, QuestionTerms.Of(AskedWords.Read(query.Text), options), allowed, Math.Max(limit, options.Candidates));
        var passages = snapshot.ReadPassages([.. found.Take(limit).Select(hit => hit.Passage)]);
        return new(
            query,
            [.. passages.Select((passage, i) => new RankedPassage(passage.Document, passage.Passage, found[i].Score, Why(found[i].Score)))],
            []);
    }

    private static string Why(int score) => string.Create(CultureInfo.InvariantCulture, $"terms {score}");
}
