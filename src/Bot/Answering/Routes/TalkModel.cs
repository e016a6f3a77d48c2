using System.Collections.Frozen;
using System.Globalization;
using Bot.Answering.Asking;

namespace Bot.Answering.Routes;

/// <summary>
/// How likely an utterance is of each sort, by multinomial logistic regression over <see cref="TalkFeatures"/>; weights are learnt by
/// `bench/Quality learn-talk` and stored in talk_weights.tsv. Words it never met count by their number.
/// </summary>
internal sealed class TalkModel(IEnumerable<(string Label, string Feature, double Weight)> weights)
{
    public const string Question = "question";
    public const string Bias = "*";
    public const string Unknown = "unknown";

    private const int MostUnknown = 5;

    public static readonly TalkModel Learnt = new(Lines.Read("talk_weights.tsv").Select(cells => (cells[0], cells[1], double.Parse(cells[2], CultureInfo.InvariantCulture))));

    private readonly FrozenDictionary<string, FrozenDictionary<string, double>> labels =
        weights.GroupBy(row => row.Label).ToFrozenDictionary(label => label.Key, label => label.ToFrozenDictionary(row => row.Feature, row => row.Weight, StringComparer.Ordinal), StringComparer.Ordinal);

    private FrozenSet<string>? met;

    private FrozenSet<string> Met => met ??= labels.Values.SelectMany(label => label.Keys).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The likeliest sort and its share, 0 to 1.</summary>
    public (string Label, double Share) Guess(Asked asked)
    {
        var features = Known(TalkFeatures.Of(asked), Met.Contains);
        var scores = labels.Select(label => (label.Key, Score: features.Sum(feature => label.Value.GetValueOrDefault(feature)))).ToList();
        var (best, top) = scores.MaxBy(score => score.Score);
        return (best, 1 / scores.Sum(score => Math.Exp(score.Score - top)));
    }

    /// <summary>The features that count: those met in learning, and how many words were not.</summary>
    public static IReadOnlyList<string> Known(IReadOnlyList<string> features, Func<string, bool> isMet)
    {
        var unknown = features.Count(feature => feature.All(char.IsLetterOrDigit) && !isMet(feature));
        return [Bias, .. features.Where(isMet), .. Enumerable.Range(1, Math.Min(unknown, MostUnknown)).Select(n => $"{Unknown}{n.ToString(CultureInfo.InvariantCulture)}")];
    }
}
