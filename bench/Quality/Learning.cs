using System.Globalization;
using Archive.Index;
using Archive.Search;
using Archive.Text;

namespace Quality;

/// <summary>
/// Learns the weights of the second stage: pairwise logistic loss over (relevant, other) candidates of each question, every set
/// counting the same, with an L2 term (Joachims 2002; Burges et al. 2005 without the hidden layer). Each set is also scored by
/// weights learnt on the others only: those are the rows to believe.
/// </summary>
internal sealed class Learning(IReadOnlyList<Learning.Sample> samples)
{
    private const int Rounds = 400;
    private const float Rate = 2f;
    private const float L2 = 0.002f;
    private const int HardOthers = 20;

    /// <summary>A question's candidates: features, and whether each is relevant.</summary>
    internal sealed record Sample(string Set, EvalQuestion Question, IReadOnlyList<(string Id, float[] Features, bool IsRelevant)> Candidates);

    public static IReadOnlyList<Sample> Collect(EvalSet set, ArchiveReader reader, bool foldQueries)
    {
        var searcher = new PassageSearcher();
        var collected = new List<Sample>();
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

    public float[] Learn(Func<Sample, bool> isUsed)
    {
        var weights = new float[PassageFeatures.Names.Count];
        weights[0] = 4;
        var used = samples.Where(isUsed).Where(sample => sample.Candidates.Any(c => c.IsRelevant) && sample.Candidates.Any(c => !c.IsRelevant)).ToList();
        var perSet = used.CountBy(sample => sample.Set).ToDictionary();
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            foreach (var sample in used) AddGradient(sample, weights, gradient, 1.0 / (perSet[sample.Set] * perSet.Count));
            for (var i = 0; i < weights.Length; i++)
                weights[i] -= Rate * (float)(gradient[i] + (L2 * weights[i]));
        }
        return weights;
    }

    public static RetrievalFigures Figures(IEnumerable<Sample> samples, float[] weights) => RetrievalFigures.Of(
    [
        .. samples.Select(sample => (
            sample.Question,
            (IReadOnlyList<string>)[.. sample.Candidates.OrderByDescending(c => Score(c.Features, weights)).Select(c => c.Id).Distinct().Take(20)])),
    ]);

    public static void Print(float[] weights, TextWriter output)
    {
        output.WriteLine("# Learnt by bench/Quality learn; docs/quality.md has the rows.");
        output.WriteLine("feature\tweight");
        for (var i = 0; i < weights.Length; i++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PassageFeatures.Names[i]}\t{weights[i]:F3}"));
    }

    private static float Score(float[] features, float[] weights)
    {
        var score = 0f;
        for (var i = 0; i < weights.Length; i++) score += weights[i] * features[i];
        return score;
    }

    private static void AddGradient(Sample sample, float[] weights, double[] gradient, double share)
    {
        var relevant = sample.Candidates.Where(c => c.IsRelevant).ToList();
        var others = sample.Candidates.Where(c => !c.IsRelevant).OrderByDescending(c => Score(c.Features, weights)).Take(HardOthers).ToList();
        share /= relevant.Count * others.Count;
        foreach (var good in relevant)
        {
            foreach (var other in others)
            {
                var slope = -share / (1 + Math.Exp(Score(good.Features, weights) - Score(other.Features, weights)));
                for (var i = 0; i < weights.Length; i++) gradient[i] += slope * (good.Features[i] - other.Features[i]);
            }
        }
    }
}
