using System.Globalization;
using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>
/// How good a clause is, from its features: a linear model learnt listwise on questions with answer spans (bench/Quality
/// learn-sentences; docs/quality.md has the rows), so that e to the difference of two scores tells how much likelier one of them
/// holds the answer.
/// </summary>
internal static class Scoring
{
    private static readonly double[] Weights = Read();

    public static double Of(double[] features) => Of(features, Weights);

    public static double Of(double[] features, double[] weights)
    {
        var score = 0.0;
        for (var i = 0; i < features.Length; i++) score += weights[i] * features[i];
        return score;
    }

    private static double[] Read()
    {
        var read = Lines.Read("sentence_weights.tsv").Skip(1).ToDictionary(cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        return [.. SentenceFeatures.Names.Select(name => read.GetValueOrDefault(name))];
    }
}
