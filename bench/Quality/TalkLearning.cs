using System.Globalization;
using Bot.Answering;
using Bot.Answering.Asking;
using Bot.Answering.Privacy;
using Bot.Answering.Routes;

namespace Quality;

/// <summary>
/// Learns <see cref="TalkModel"/>: multinomial logistic regression with an L2 term by AdaGrad (Duchi et al. 2011), over written
/// utterances and, as questions that are no talk, those of the sets.
/// </summary>
internal sealed class TalkLearning(IReadOnlyList<TalkLearning.Utterance> utterances)
{
    private const int Rounds = 30;
    private const double Rate = 0.3;
    private const double L2 = 1e-4;
    private const int LeastSeen = 2;
    private const double LeastWeight = 0.25;
    private const int Folds = 5;
    private const int Seed = 1;

    internal sealed record Utterance(string Label, Asked Asked)
    {
        public IReadOnlyList<string> Features { get; } = TalkFeatures.Of(Asked);
    }

    public static void Run(FileInfo written, DirectoryInfo? sets, bool crossValidate, FileInfo? weightsFile, TextWriter output)
    {
        List<Utterance> all = [.. Written(written)];
        if (sets is not null) all.AddRange(EvalSet.ReadOneOrAll(sets).SelectMany(set => set.Questions).Select(question => new Utterance(TalkModel.Question, Read(question.Text))));
        if (crossValidate) Validate(all, output);
        var learnt = new TalkLearning(all).Learn();
        using var file = weightsFile is null ? null : new StreamWriter(weightsFile.FullName);
        var to = file ?? output;
        to.WriteLine("# Weights of TalkModel, learnt by `bench/Quality learn-talk`: label, feature, weight.");
        foreach (var (label, feature, weight) in learnt.OrderBy(row => row.Label, StringComparer.Ordinal).ThenBy(row => row.Feature, StringComparer.Ordinal))
            to.WriteLine($"{label}\t{feature}\t{weight.ToString("F2", CultureInfo.InvariantCulture)}");
    }

    private static IEnumerable<Utterance> Written(FileInfo file) => File.ReadLines(file.FullName)
        .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).Select(cells => new Utterance(cells[0], Read(cells[1])));

    private static Asked Read(string text) => AskedReader.Read(new Question(Masking.OfQuestion(text).Text), Focus.Nothing, RetrievalRun.Today);

    private static void Validate(List<Utterance> all, TextWriter output)
    {
        var shuffled = all.ToArray();
        new Random(Seed).Shuffle(shuffled);
        var guesses = new List<(string Is, string As, double Share)>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var model = new TalkModel(new TalkLearning([.. shuffled.Where((_, i) => i % Folds != fold)]).Learn());
            guesses.AddRange(shuffled.Where((_, i) => i % Folds == fold).Select(one => (one.Label, model.Guess(one.Asked))).Select(pair => (pair.Label, pair.Item2.Label, pair.Item2.Share)));
        }
        foreach (var label in guesses.GroupBy(guess => guess.Is).OrderBy(group => group.Key, StringComparer.Ordinal))
            output.WriteLine($"{label.Key}: {label.Count(guess => guess.As == guess.Is)} of {label.Count()} right; taken for talk with a share of .8 or more: {label.Count(guess => guess.As != TalkModel.Question && guess.Share >= 0.8)}");
    }

    public List<(string Label, string Feature, double Weight)> Learn()
    {
        var seen = utterances.Where(one => one.Label != TalkModel.Question).SelectMany(one => one.Features).CountBy(feature => feature, StringComparer.Ordinal)
            .Where(pair => pair.Value >= LeastSeen).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        var labels = utterances.Select(one => one.Label).Distinct().Order(StringComparer.Ordinal).ToList();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = utterances.Select(one => (Label: labels.IndexOf(one.Label), Features: TalkModel.Known(one.Features, seen.Contains)
            .Select(feature => index.TryGetValue(feature, out var at) ? at : index[feature] = index.Count).ToArray())).ToArray();
        // Each sort counts as much as the others: there are far more questions than thanks.
        var ofLabel = rows.CountBy(row => row.Label).ToDictionary();
        var weights = new double[labels.Count, index.Count];
        var squares = new double[labels.Count, index.Count];
        var random = new Random(Seed);
        var shares = new double[labels.Count];
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(rows);
            foreach (var (label, features) in rows)
            {
                Shares(weights, features, shares);
                var importance = Math.Sqrt(ofLabel.Values.Average() / ofLabel[label]);
                for (var l = 0; l < shares.Length; l++)
                    foreach (var f in features)
                    {
                        var gradient = (importance * (shares[l] - (l == label ? 1 : 0))) + (L2 * weights[l, f]);
                        squares[l, f] += gradient * gradient;
                        weights[l, f] -= Rate * gradient / Math.Sqrt(squares[l, f] + 1e-8);
                    }
            }
        }
        return [.. from feature in index from l in Enumerable.Range(0, labels.Count) where Math.Abs(weights[l, feature.Value]) >= LeastWeight select (labels[l], feature.Key, weights[l, feature.Value])];
    }

    private static void Shares(double[,] weights, int[] features, double[] shares)
    {
        for (var l = 0; l < shares.Length; l++) shares[l] = features.Sum(f => weights[l, f]);
        var top = shares.Max();
        for (var l = 0; l < shares.Length; l++) shares[l] = Math.Exp(shares[l] - top);
        var sum = shares.Sum();
        for (var l = 0; l < shares.Length; l++) shares[l] /= sum;
    }
}
