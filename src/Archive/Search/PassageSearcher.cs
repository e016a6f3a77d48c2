using System.Globalization;
using Archive.Index;

namespace Archive.Search;

/// <summary>
/// Ranks passages for a question: a first stage over all passages by terms, a second over its best by features.
/// Safe for many threads, each with its own snapshot.
/// </summary>
public sealed class PassageSearcher(RankingOptions? options = null)
{
    private readonly RankingOptions options = options ?? RankingOptions.Default;

    /// <summary>The best <paramref name="limit"/> passages among the documents that the filter lets through.</summary>
    public SearchResult Find(ArchiveSnapshot snapshot, PassageQuery query, DocumentFilter filter, int limit)
    {
        var compared = Compare(snapshot, query, filter);
        var byWords = compared.Ranked(SecondStage.Learnt);
        var ranked = compared.Fused(byWords, options.DenseWeight);
        var kept = ranked.Take(limit).Select(candidate => new RankedPassage(candidate.Passage.Document, candidate.Passage.Passage, candidate.Score, Why(candidate.Score)));
        return new(query, [.. kept], []) { Meant = compared.Asked.Meant, Confidence = byWords.Count == 0 ? 0 : Confidence.Learnt.Of(compared.ConfidenceFeatures(byWords)) };
    }

    /// <summary>The question as it is understood, without searching: slips mended and lost marks put back by how the archive writes.</summary>
    public static string Meant(ArchiveSnapshot snapshot, PassageQuery query) => AskedWords.Read(query, snapshot).Meant;

    /// <summary>The best of the first stage, in its order, with the features of the second.</summary>
    internal ComparedPassages Compare(ArchiveSnapshot snapshot, PassageQuery query, DocumentFilter filter)
    {
        var asked = AskedWords.Read(query, options.ReadsAsMeant ? snapshot : null);
        var allowed = filter.IsEmpty ? null : snapshot.PassagesOf(filter);
        var found = TermScorer.Find(snapshot, QuestionTerms.Of(asked, options), allowed, options.Candidates);
        var evidence = new AskedEvidence(query.Mended(asked.Text), snapshot);
        var numbers = found.Select(hit => hit.Passage).Union(evidence.Naming.Where(number => allowed?.Contains(number) != false)).ToList();
        var dense = DenseLeg.Of(snapshot, query.Meaning, allowed, numbers, options.DenseCandidates);
        if (dense is not null) numbers = [.. numbers.Union(dense.Nearest)];
        var vocabulary = new AskedVocabulary(asked, snapshot);
        if (numbers.Count == 0) return new(vocabulary, []) { Texts = [] };
        var passages = snapshot.ReadPassages(numbers);
        var best = found.Count > 0 ? (float)found[0].Score : 1;
        var texts = passages.Select(passage => PassageTexts.Of(passage, vocabulary)).ToList();
        var distinguishing = new DistinguishingTerms(vocabulary, texts);
        var features = passages
            .Select((passage, i) => PassageFeatures.Of(vocabulary, evidence, distinguishing, numbers[i], passage, texts[i], i < found.Count ? found[i].Score / best : 0))
            .ToArray();
        foreach (var sum in PassageFeatures.Sums)
        {
            var greatest = features.Max(values => values[sum]);
            if (greatest <= 0) continue;
            foreach (var values in features) values[sum] /= greatest;
        }
        return new(vocabulary, [.. passages.Zip(features)]) { Texts = texts, Likeness = dense is null ? null : [.. numbers.Select(dense.Of)] };
    }

    private static string Why(float score) => string.Create(CultureInfo.InvariantCulture, $"score {score:F3}");
}
