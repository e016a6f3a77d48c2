using System.Globalization;
using Archive.Search;

namespace Quality;

/// <summary>
/// Learns linear weights of the second stage: for each question the share that its relevant candidates have of the hardest ones (ListNet's
/// top-one probability, Cao et al. 2007), every set counting the same, with an L2 term.
/// </summary>
internal sealed class Learning(IReadOnlyList<RankingSample> samples)
{
    private const int Rounds = 200;
    private const int ChooseEvery = 50;
    private const double Rate = 0.08;
    private const double L2 = 0.02;
    private const int Hardest = 16;

    // No set has a case of them.
    private static readonly string[] ByHand = ["ownNumber", "date"];

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
        var heldOut = new List<(RankingSample Sample, float[] Weights)>();
        foreach (var set in crossValidate ? sets : [])
            Show($"{set}, not learnt on", set, new Learning([.. samples.Where(sample => sample.Set != set)]).Learn());
        foreach (var third in crossValidate ? Enumerable.Range(0, Thirds.Count) : [])
        {
            var learnt = new Learning([.. samples.Where(sample => PartOf(sample) != third)]).Learn();
            foreach (var sample in samples.Where(sample => PartOf(sample) == third)) heldOut.Add((sample, learnt));
        }
        foreach (var set in crossValidate ? sets : [])
            output.WriteLine($"{set}, its documents not learnt on | {RetrievalFigures.Of([.. heldOut.Where(held => held.Sample.Set == set).Select(held => held.Sample.Ranked(features => Score(features, held.Weights)))]).Row()}");
        var weights = new Learning(samples).Learn();
        foreach (var set in sets) Show(set, set, weights);

        using var file = weightsFile is null ? null : new StreamWriter(weightsFile.FullName);
        Write(weights, file ?? output);

        void Show(string label, string set, float[] learnt) => output.WriteLine(
            $"{label} | {RankingSample.Figures(samples.Where(sample => sample.Set == set), features => Score(features, learnt)).Row()}");
    }

    /// <summary>Questions with one answer stay together: other wordings of it would be learnt by heart.</summary>
    private static uint PartOf(RankingSample sample) => Thirds.Of(sample.Question.Relevant[0]);

    private static void Write(float[] weights, TextWriter output)
    {
        output.WriteLine($"# Learnt by bench/Quality learn over the development sets (docs/quality.md); {string.Join(" and ", ByHand)} set by hand: no set has a case of them.");
        output.WriteLine("feature\tweight");
        for (var i = 0; i < weights.Length; i++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{PassageFeatures.Names[i]}\t{weights[i]:F3}"));
    }

    private float[] Learn()
    {
        var used = samples.Where(sample => sample.Candidates.Any(c => c.IsRelevant) && sample.Candidates.Any(c => !c.IsRelevant)).ToList();
        var perSet = used.CountBy(sample => sample.Set).ToDictionary();
        var (mean, spread) = Spread([.. used.SelectMany(sample => sample.Candidates.Take(Hardest)).Select(candidate => candidate.Features)]);
        var weights = new double[mean.Length];
        weights[0] = 1;
        var (slope, square) = (new double[mean.Length], new double[mean.Length]);
        List<(List<(double[] Values, bool IsRelevant)> Candidates, double Share)> questions = [];
        for (var round = 1; round <= Rounds; round++)
        {
            if (round % ChooseEvery == 1)
                questions = [.. used.Select(sample => (Chosen(sample), 1.0 / (perSet[sample.Set] * perSet.Count)))];
            var gradient = new double[weights.Length];
            foreach (var (candidates, share) in questions) Add(gradient, candidates, weights, share);
            for (var i = 0; i < weights.Length; i++)
            {
                // Adam (Kingma and Ba 2015), with its usual figures.
                var g = gradient[i] + (L2 * weights[i]);
                slope[i] = (0.9 * slope[i]) + (0.1 * g);
                square[i] = (0.999 * square[i]) + (0.001 * g * g);
                weights[i] -= Rate * slope[i] / (1 - Math.Pow(0.9, round)) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, round))) + 1e-8);
            }
        }
        var learnt = weights.Select((weight, i) => (float)(weight / spread[i])).ToArray();
        foreach (var name in ByHand) learnt[PassageFeatures.Names.Index().First(feature => feature.Item == name).Index] = SecondStage.Learnt.WeightOf(name);
        return learnt;

        List<(double[], bool)> Chosen(RankingSample sample) =>
        [
            .. sample.Candidates.Select(c => (Values: c.Features.Select((value, i) => (value - mean[i]) / spread[i]).ToArray(), c.IsRelevant))
                .OrderByDescending(c => Dot(c.Values, weights))
                .Where((c, rank) => c.IsRelevant || rank < Hardest),
        ];
    }

    private static (double[] Mean, double[] Spread) Spread(List<float[]> rows)
    {
        var mean = new double[rows[0].Length];
        var spread = new double[mean.Length];
        foreach (var row in rows) for (var i = 0; i < mean.Length; i++) mean[i] += row[i] / (double)rows.Count;
        foreach (var row in rows) for (var i = 0; i < mean.Length; i++) spread[i] += Math.Pow(row[i] - mean[i], 2) / rows.Count;
        // A feature that no set has a case of stays out.
        return (mean, [.. spread.Select(square => square < 1e-9 ? double.PositiveInfinity : Math.Sqrt(square))]);
    }

    /// <summary>The negative log of the share that the relevant candidates have of all.</summary>
    private static void Add(double[] gradient, List<(double[] Values, bool IsRelevant)> candidates, double[] weights, double share)
    {
        var scores = candidates.Select(c => Dot(c.Values, weights)).ToList();
        var most = scores.Max();
        var odds = scores.Select(score => Math.Exp(score - most)).ToList();
        var all = odds.Sum();
        var good = odds.Zip(candidates, (odd, c) => c.IsRelevant ? odd : 0).Sum();
        for (var k = 0; k < odds.Count; k++)
        {
            var pull = share * ((odds[k] / all) - (candidates[k].IsRelevant ? odds[k] / Math.Max(good, double.Epsilon) : 0));
            for (var i = 0; i < gradient.Length; i++) gradient[i] += pull * candidates[k].Values[i];
        }
    }

    private static double Dot(double[] values, double[] weights)
    {
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++) sum += values[i] * weights[i];
        return sum;
    }

    private static float Score(float[] features, float[] weights)
    {
        var score = 0f;
        for (var i = 0; i < weights.Length; i++) score += weights[i] * features[i];
        return score;
    }
}
