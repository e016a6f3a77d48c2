using System.Globalization;
using Archive.Index;
using Archive.Search;

namespace Quality;

/// <summary>
/// Learns <see cref="Confidence"/>: logistic loss over questions whose documents are in the archive or were taken out, every set
/// and either case counting the same, with an L2 term.
/// </summary>
internal sealed class ConfidenceLearning(IReadOnlyList<ConfidenceLearning.Sample> samples)
{
    private const int QuestionsOfASet = 700;
    private const int SmallArchive = 40;
    private const int Rounds = 600;
    private const double Rate = 0.3;
    private const double Momentum = 0.9;
    private const double L2 = 0.001;

    internal sealed record Sample(string Set, bool IsThere, float[] Features);

    /// <summary>Shows, for each set, how many unanswerable questions are refused when 95 % of the answerable ones are kept.</summary>
    public static void Run(DirectoryInfo folder, bool crossValidate, FileInfo? weightsFile, TextWriter output)
    {
        var samples = EvalSet.ReadOneOrAll(folder).SelectMany(Collect).ToList();
        var sets = samples.Select(sample => sample.Set).Distinct().ToList();
        foreach (var set in crossValidate ? sets : [])
            Show($"{set}, not learnt on", [.. samples.Where(sample => sample.Set == set)], new ConfidenceLearning([.. samples.Where(sample => sample.Set != set)]).Learn());
        var learnt = new ConfidenceLearning(samples).Learn();
        foreach (var set in sets) Show(set, [.. samples.Where(sample => sample.Set == set)], learnt);
        Show("all", samples, learnt);
        using var file = weightsFile is null ? null : new StreamWriter(weightsFile.FullName);
        Write(learnt, file ?? output);

        void Show(string label, IReadOnlyList<Sample> of, Dictionary<string, float> weights)
        {
            var model = new Confidence(weights);
            var refusals = Refusals.Of([.. of.Select(sample => (model.Of(sample.Features), sample.IsThere))]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}: of {of.Count}, area under the curve {refusals.Area:F3}; at .95 kept (threshold {refusals.Threshold:F3}) refused {refusals.Refused:F3}"));
        }
    }

    /// <summary>Each half of a set's documents taken out once, and a small archive with a few of them.</summary>
    private static IEnumerable<Sample> Collect(EvalSet set)
    {
        var every = Math.Max(1, set.Questions.Count / QuestionsOfASet);
        var questions = set.Questions.Where((_, i) => i % every == 0).ToList();
        foreach (var leftOut in Halves.Of(set))
        {
            using var index = CorpusIndex.Build(set.Corpus, leftOut);
            foreach (var sample in Ask(set.Name, index, questions, id => !leftOut.Contains(id))) yield return sample;
        }
        var few = Halves.Shuffled(set).Take(SmallArchive).ToHashSet(StringComparer.Ordinal);
        using var small = CorpusIndex.Build(set.Corpus, few.Contains);
        var near = questions.Where(question => question.Relevant.Any(few.Contains)).ToList();
        foreach (var sample in Ask(set.Name, small, [.. near, .. questions.Except(near).Take(near.Count)], few.Contains)) yield return sample;
    }

    private static IEnumerable<Sample> Ask(string set, CorpusIndex index, IReadOnlyList<EvalQuestion> questions, Func<string, bool> isThere)
    {
        var searcher = new PassageSearcher();
        using var snapshot = index.Reader.Snapshot();
        foreach (var question in questions)
        {
            var compared = searcher.Compare(snapshot, PassageQuery.Read(question.Text, RetrievalRun.Today), DocumentFilter.All);
            var ranked = compared.Ranked(SecondStage.Learnt);
            if (ranked.Count > 0) yield return new(set, question.Relevant.Any(isThere), compared.ConfidenceFeatures(ranked));
        }
    }

    private Dictionary<string, float> Learn()
    {
        var count = ConfidenceFeatures.Names.Count;
        var mean = new double[count];
        var spread = new double[count];
        foreach (var sample in samples)
            for (var i = 0; i < count; i++) mean[i] += sample.Features[i] / (double)samples.Count;
        foreach (var sample in samples)
            for (var i = 0; i < count; i++) spread[i] += Math.Pow(sample.Features[i] - mean[i], 2) / samples.Count;
        for (var i = 0; i < count; i++) spread[i] = Math.Max(1e-3, Math.Sqrt(spread[i]));

        var cases = samples.CountBy(sample => (sample.Set, sample.IsThere)).ToDictionary();
        var rows = samples.Select(sample => (
            Values: sample.Features.Select((value, i) => (value - mean[i]) / spread[i]).ToArray(),
            Target: sample.IsThere ? 1 : 0,
            Share: 1.0 / (cases[(sample.Set, sample.IsThere)] * cases.Count))).ToList();
        var weights = new double[count + 1];
        var step = new double[count + 1];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[count + 1];
            foreach (var (values, target, share) in rows)
            {
                var sum = weights[count];
                for (var i = 0; i < count; i++) sum += weights[i] * values[i];
                var error = ((1 / (1 + Math.Exp(-sum))) - target) * share;
                for (var i = 0; i < count; i++) gradient[i] += error * values[i];
                gradient[count] += error;
            }
            for (var i = 0; i <= count; i++)
            {
                step[i] = (Momentum * step[i]) - (Rate * (gradient[i] + (i < count ? L2 * weights[i] : 0)));
                weights[i] += step[i];
            }
        }

        // Means and spreads go into the weights, so that the program multiplies and adds only.
        var learnt = ConfidenceFeatures.Names.Index().ToDictionary(name => name.Item, name => (float)(weights[name.Index] / spread[name.Index]));
        learnt[Confidence.Bias] = (float)(weights[count] - Enumerable.Range(0, count).Sum(i => weights[i] * mean[i] / spread[i]));
        return learnt;
    }

    private static void Write(Dictionary<string, float> weights, TextWriter output)
    {
        output.WriteLine("# Learnt by bench/Quality learn-confidence over the development sets (docs/quality.md).");
        output.WriteLine("feature\tweight");
        foreach (var name in ConfidenceFeatures.Names.Append(Confidence.Bias))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{weights[name]:F4}"));
    }
}
