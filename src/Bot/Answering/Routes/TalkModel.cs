using System.Globalization;
using Bot.Answering.Asking;

namespace Bot.Answering.Routes;

/// <summary>
/// How likely an utterance is of each sort, by multinomial logistic regression over <see cref="TalkFeatures"/>; weights are learnt by
/// `bench/Quality learn-talk` and stored in talk_weights.tsv. Words it never met count by their number.
/// </summary>
internal sealed class TalkModel
{
    public const string Question = "question";
    public const string Bias = "*";
    public const string Unknown = "unknown";

    private const int MostUnknown = 5;

    public static readonly TalkModel Learnt = new(Lines.Read("talk_weights.tsv").Select(cells => (cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture))));

    private readonly List<string> labels = [];

    // A weight a label, in their order: built at the first question, hence no frozen dictionary, which is slow to build.
    private readonly Dictionary<string, double[]> weights = new(StringComparer.Ordinal);

    public TalkModel(IEnumerable<(string Label, string Feature, double Weight)> learnt)
    {
        var rows = learnt.ToList();
        labels.AddRange(rows.Select(row => row.Label).Distinct(StringComparer.Ordinal));
        foreach (var (label, feature, weight) in rows)
        {
            if (!weights.TryGetValue(feature, out var ofFeature)) weights[feature] = ofFeature = new double[labels.Count];
            ofFeature[labels.IndexOf(label)] = weight;
        }
    }

    /// <summary>The likeliest sort and its share, 0 to 1.</summary>
    public (string Label, double Share) Guess(Asked asked)
    {
        var scores = new double[labels.Count];
        foreach (var feature in Known(TalkFeatures.Of(asked), weights.ContainsKey))
        {
            if (!weights.TryGetValue(feature, out var ofFeature)) continue;
            for (var label = 0; label < scores.Length; label++) scores[label] += ofFeature[label];
        }
        var top = scores.Max();
        return (labels[Array.IndexOf(scores, top)], 1 / scores.Sum(score => Math.Exp(score - top)));
    }

    /// <summary>The features that count: those met in learning, and how many words were not.</summary>
    public static IReadOnlyList<string> Known(IReadOnlyList<string> features, Func<string, bool> isMet)
    {
        var unknown = features.Count(feature => feature.All(char.IsLetterOrDigit) && !isMet(feature));
        return [Bias, .. features.Where(isMet), .. Enumerable.Range(1, Math.Min(unknown, MostUnknown)).Select(n => $"{Unknown}{n.ToString(CultureInfo.InvariantCulture)}")];
    }
}
