using System.Globalization;
using Archive.Text;

namespace Archive.Search;

/// <summary>
/// How likely the archive holds what was asked for, from 0 to 1: a network with one hidden layer, learnt on questions whose documents
/// were there or had been taken out (bench/Quality learn-confidence; docs/quality.md has the rows).
/// </summary>
/// <remarks>
/// A feature far beyond what was learnt on counts no more than the limit: an archive of another kind must not move the answer without end.
/// </remarks>
/// <param name="Inputs">A feature each: its mean and spread where it was learnt, its weight besides the units', its weight in each unit.</param>
/// <param name="Bias">What is added to the sum.</param>
/// <param name="UnitBiases">What is added in each unit.</param>
/// <param name="UnitWeights">What each unit counts.</param>
internal sealed record Confidence(IReadOnlyList<Confidence.Input> Inputs, float Bias, float[] UnitBiases, float[] UnitWeights)
{
    /// <summary>Spreads from the mean.</summary>
    public const float Limit = 4;

    public const string BiasRow = "bias";
    public const string OutputRow = "output";

    public static readonly Confidence Learnt = Read(EmbeddedTable.Read("confidence_weights.tsv"));

    internal sealed record Input(float Mean, float Spread, float Weight, float[] InUnits);

    public float Of(float[] features)
    {
        var sum = Bias;
        var units = (float[])UnitBiases.Clone();
        for (var i = 0; i < features.Length; i++)
        {
            var input = Inputs[i];
            var value = Math.Clamp((features[i] - input.Mean) / input.Spread, -Limit, Limit);
            sum += input.Weight * value;
            for (var unit = 0; unit < units.Length; unit++) units[unit] += input.InUnits[unit] * value;
        }
        for (var unit = 0; unit < units.Length; unit++) sum += UnitWeights[unit] * MathF.Tanh(units[unit]);
        return 1 / (1 + MathF.Exp(-sum));
    }

    private static Confidence Read(EmbeddedTable table)
    {
        var rows = table.Rows.ToDictionary(row => row["feature"]);
        return new(
            [.. ConfidenceFeatures.Names.Select(name => new Input(Number(rows[name]["mean"]), Number(rows[name]["spread"]), Number(rows[name]["weight"]), Numbers(rows[name]["units"])))],
            Number(rows[BiasRow]["weight"]),
            Numbers(rows[BiasRow]["units"]),
            Numbers(rows[OutputRow]["units"]));
    }

    private static float Number(string cell) => float.Parse(cell, CultureInfo.InvariantCulture);

    private static float[] Numbers(string cell) => [.. cell.Split(' ').Select(Number)];
}
