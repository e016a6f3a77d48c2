using System.Globalization;
using Archive.Text;

namespace Archive.Search;

/// <summary>Weights of the features, learnt over question sets (bench/Quality learn); data, not code.</summary>
internal sealed class SecondStage
{
    public static readonly SecondStage Learnt = new(
        EmbeddedTable.Read("ranking_weights.tsv").Rows.ToDictionary(
            row => row["feature"], row => float.Parse(row["weight"], CultureInfo.InvariantCulture)));

    private readonly float[] weights;

    public SecondStage(IReadOnlyDictionary<string, float> weights) =>
        this.weights = [.. PassageFeatures.Names.Select(name => weights.GetValueOrDefault(name))];

    public float WeightOf(string feature) => weights[PassageFeatures.Names.Index().First(name => name.Item == feature).Index];

    public float Score(float[] features)
    {
        var score = 0f;
        for (var i = 0; i < features.Length; i++) score += weights[i] * features[i];
        return score;
    }
}
