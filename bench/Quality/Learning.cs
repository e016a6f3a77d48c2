using System.Globalization;
using Archive.Search;

namespace Quality;

/// <summary>
/// Learns linear weights of the second stage: pairwise logistic loss over (relevant, other) candidates of each question, every
/// set counting the same, with an L2 term (Joachims 2002; Burges et al. 2005 without the hidden layer).
/// </summary>
internal sealed class Learning(IReadOnlyList<RankingSample> samples)
{
    private const int Rounds = 600;
    private const int ChooseEvery = 30;
    private const float Rate = 8f;
    private const float L2 = 0.0002f;
    private const int HardOthers = 15;

    /// <summary>Learns over all sets; with cross-validation each set is also scored by weights that never saw it: the rows to believe.</summary>
    public static void Run(DirectoryInfo folder, bool crossValidate, FileInfo? weightsFile, TextWriter output)
    {
        var samples = new List<RankingSample>();
        foreach (var set in EvalSet.ReadOneOrAll(folder))
        {
            using var index = CorpusIndex.Build(set.Corpus);
            samples.AddRange(RankingSample.Collect(set, index.Reader, foldQueries: false));
        }
        var sets = samples.Select(sample => sample.Set).Distinct().ToList();
        foreach (var set in crossValidate ? sets : [])
            Show($"{set}, not learnt on", set, new Learning([.. samples.Where(sample => sample.Set != set)]).Learn());
        var weights = new Learning(samples).Learn();
        foreach (var set in sets) Show(set, set, weights);

        using var file = weightsFile is null ? null : new StreamWriter(weightsFile.FullName);
        Write(weights, file ?? output);

        void Show(string label, string set, float[] learnt) => output.WriteLine(
            $"{label} | {RankingSample.Figures(samples.Where(sample => sample.Set == set), features => Score(features, learnt)).Row()}");
    }

    private static void Write(float[] weights, TextWriter output)
    {
        output.WriteLine("# Learnt by 'bench/Quality learn' over the development sets; docs/quality.md has the rows.");
        output.WriteLine("feature\tweight");
        for (var i = 0; i < weights.Length; i++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PassageFeatures.Names[i]}\t{weights[i]:F3}"));
    }

    private float[] Learn()
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

    private static float Score(float[] features, float[] weights)
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
