using System.Globalization;
using Archive.Text;

namespace Archive.Search;

/// <summary>
/// How likely the archive holds what was asked for, from 0 to 1: a logistic model learnt on questions whose documents were there
/// or had been taken out (bench/Quality learn-confidence; docs/quality.md has the rows).
/// </summary>
internal sealed class Confidence
{
    public const string Bias = "bias";

    public static readonly Confidence Learnt = new(
        EmbeddedTable.Read("confidence_weights.tsv").Rows.ToDictionary(
            row => row["feature"], row => float.Parse(row["weight"], CultureInfo.InvariantCulture)));

    private readonly float[] weights;
    private readonly float bias;

    public Confidence(IReadOnlyDictionary<string, float> weights)
    {
        this.weights = [.. ConfidenceFeatures.Names.Select(name => weights.GetValueOrDefault(name))];
        bias = weights.GetValueOrDefault(Bias);
    }

    public float Of(float[] features)
    {
        var sum = bias;
        for (var i = 0; i < features.Length; i++) sum += weights[i] * features[i];
        return 1 / (1 + MathF.Exp(-sum));
    }
}
