using Archive.Index;
using Archive.Search;
using Archive.Text;

namespace Quality;

/// <summary>A question's candidates: features, and whether each is relevant.</summary>
internal sealed record RankingSample(string Set, EvalQuestion Question, IReadOnlyList<(string Id, float[] Features, bool IsRelevant)> Candidates)
{
    public static IReadOnlyList<RankingSample> Collect(EvalSet set, ArchiveReader reader, bool foldQueries)
    {
        var searcher = new PassageSearcher();
        var collected = new List<RankingSample>();
        foreach (var question in set.Questions)
        {
            using var snapshot = reader.Snapshot();
            var text = foldQueries ? Folding.Fold(question.Text) : question.Text;
            var compared = searcher.Compare(snapshot, PassageQuery.Read(text, RetrievalRun.Today), DocumentFilter.All);
            collected.Add(new(
                set.Name,
                question,
                [.. compared.Candidates.Select(candidate => (candidate.Passage.Document.Facts.Id, candidate.Features, question.Relevant.Contains(candidate.Passage.Document.Facts.Id)))]));
        }
        return collected;
    }

    public static RetrievalFigures Figures(IEnumerable<RankingSample> samples, Func<float[], float> score) =>
        RetrievalFigures.Of([.. samples.Select(sample => sample.Ranked(score))]);

    public (EvalQuestion Question, IReadOnlyList<string> Found) Ranked(Func<float[], float> score) =>
        (Question, [.. Candidates.OrderByDescending(c => score(c.Features)).Select(c => c.Id).Distinct().Take(20)]);
}
