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
                [.. compared.Select(candidate => (candidate.Passage.Document.Facts.Id, candidate.Features, question.Relevant.Contains(candidate.Passage.Document.Facts.Id)))]));
        }
        return collected;
    }

    public static RetrievalFigures Figures(IEnumerable<RankingSample> samples, Func<float[], float> score) => RetrievalFigures.Of(
    [
        .. samples.Select(sample => (
            sample.Question,
            (IReadOnlyList<string>)[.. sample.Candidates.OrderByDescending(c => score(c.Features)).Select(c => c.Id).Distinct().Take(20)])),
    ]);
}

/// <summary>
/// Learns linear weights of the second stage: pairwise logistic loss over (relevant, other) candidates of each question, every
/// set counting the same, with an L2 term (Joachims 2002; Burges et al. 2005 without the hidden layer).
/// </summary>
internal sealed class LinearLearning(IReadOnlyList<RankingSample> samples)
{
    private const int Rounds = 600;
    private const int ChooseEvery = 30;
    private const float Rate = 8f;
    private const float L2 = 0.0002f;
    private const int HardOthers = 15;

    public float[] Learn()
    {
        var weights = new float[PassageFeatures.Names.Count];
        weights[0] = 4;
        var used = samples.Where(sample => sample.Candidates.Any(c => c.IsRelevant) && sample.Candidates.Any(c => !c.IsRelevant)).ToList();
        var perSet = used.CountBy(sample => sample.Set).ToDictionary();
        List<(float[] Difference, double Share)> pairs = [];
        for (var round = 0; round < Rounds; round++)
        {
            if (round % ChooseEvery == 0)
                pairs = [.. used.SelectMany(sample => Pairs(sample, weights, 1.0 / (perSet[sample.Set] * perSet.Count)))];
            var gradient = new double[weights.Length];
            foreach (var (difference, share) in pairs)
            {
                var slope = -share / (1 + Math.Exp(Score(difference, weights)));
                for (var i = 0; i < weights.Length; i++) gradient[i] += slope * difference[i];
            }
            for (var i = 0; i < weights.Length; i++)
                weights[i] -= Rate * (float)(gradient[i] + (L2 * weights[i]));
        }
        return weights;
    }

    public static float Score(float[] features, float[] weights)
    {
        var score = 0f;
        for (var i = 0; i < weights.Length; i++) score += weights[i] * features[i];
        return score;
    }

    private static IEnumerable<(float[] Difference, double Share)> Pairs(RankingSample sample, float[] weights, double share)
    {
        var relevant = sample.Candidates.Where(c => c.IsRelevant).ToList();
        var others = sample.Candidates.Where(c => !c.IsRelevant).OrderByDescending(c => Score(c.Features, weights)).Take(HardOthers).ToList();
        share /= relevant.Count * others.Count;
        foreach (var good in relevant)
            foreach (var other in others)
                yield return ([.. good.Features.Zip(other.Features, (a, b) => a - b)], share);
    }
}
