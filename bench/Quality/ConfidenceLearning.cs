using System.Globalization;
using Archive.Index;
using Archive.Search;

namespace Quality;

/// <summary>
/// Learns <see cref="Confidence"/> over questions whose documents are in the archive or were taken out, every set and either case
/// counting the same.
/// </summary>
internal static class ConfidenceLearning
{
    private const int QuestionsOfASet = 700;
    private const int SmallArchive = 40;

    internal sealed record Sample(string Set, EvalQuestion Question, bool IsThere, bool IsOfSmallArchive, float[] Features)
    {
        /// <summary>Questions with one answer stay together: other wordings of it would be learnt by heart.</summary>
        public uint Part => Thirds.Of(Question.Relevant.Min()!);
    }

    /// <summary>
    /// Shows, for each set, how many unanswerable questions are refused when 95 % of the answerable ones are kept; with cross-validation
    /// also by weights that never saw the set, and by weights that never saw the documents: the rows to believe.
    /// </summary>
    public static void Run(DirectoryInfo folder, bool crossValidate, FileInfo? weightsFile, TextWriter output)
    {
        var samples = EvalSet.ReadOneOrAll(folder).SelectMany(Collect).ToList();
        var sets = samples.Select(sample => sample.Set).Distinct().ToList();
        if (crossValidate)
        {
            ShowAll("the set not learnt on", Scored(samples, sample => sample.Set));
            ShowAll("documents not learnt on", Scored(samples, sample => sample.Part));
        }
        var learnt = Learn(samples);
        ShowAll("learnt on", [.. samples.Select(sample => (sample, learnt.Of(sample.Features)))]);
        using var file = weightsFile is null ? null : new StreamWriter(weightsFile.FullName);
        Write(learnt, file ?? output);

        void ShowAll(string label, IReadOnlyList<(Sample Sample, float Score)> scored)
        {
            foreach (var set in sets) Show($"{set}, {label}", scored.Where(one => one.Sample.Set == set));
            Show($"small archives, {label}", scored.Where(one => one.Sample.IsOfSmallArchive));
            Show($"all, {label}", scored);
        }

        void Show(string label, IEnumerable<(Sample Sample, float Score)> scored)
        {
            var refusals = Refusals.Of([.. scored.Select(one => (one.Score, one.Sample.IsThere))]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label}: of {scored.Count()}, area under the curve {refusals.Area:F3}; at .95 kept (threshold {refusals.Threshold:F3}) refused {refusals.Refused:F3}"));
        }
    }

    private static List<(Sample Sample, float Score)> Scored<T>(IReadOnlyList<Sample> samples, Func<Sample, T> partOf)
    {
        var scored = new List<(Sample, float)>();
        foreach (var part in samples.GroupBy(partOf))
        {
            var learnt = Learn([.. samples.Where(sample => !Equals(partOf(sample), part.Key))]);
            scored.AddRange(part.Select(sample => (sample, learnt.Of(sample.Features))));
        }
        return scored;
    }

    private static Confidence Learn(IReadOnlyList<Sample> samples)
    {
        var cases = samples.CountBy(sample => (sample.Set, sample.IsThere)).ToDictionary();
        return new NetworkLearning([.. samples.Select(sample => (sample.Features, sample.IsThere, 1.0 / (cases[(sample.Set, sample.IsThere)] * cases.Count)))]).Learn();
    }

    /// <summary>Each half of a set's documents taken out once, and a small archive with a few of them.</summary>
    private static IEnumerable<Sample> Collect(EvalSet set)
    {
        var every = Math.Max(1, set.Questions.Count / QuestionsOfASet);
        var questions = set.Questions.Where((_, i) => i % every == 0).ToList();
        foreach (var leftOut in Halves.Of(set))
        {
            using var index = CorpusIndex.Build(set.Corpus, leftOut);
            foreach (var sample in Ask(set.Name, index, questions, id => !leftOut.Contains(id), isSmall: false)) yield return sample;
        }
        var few = Halves.Shuffled(set).Take(SmallArchive).ToHashSet(StringComparer.Ordinal);
        using var small = CorpusIndex.Build(set.Corpus, few.Contains);
        var near = questions.Where(question => question.Relevant.Any(few.Contains)).ToList();
        foreach (var sample in Ask(set.Name, small, [.. near, .. questions.Except(near).Take(near.Count)], few.Contains, isSmall: true)) yield return sample;
    }

    private static IEnumerable<Sample> Ask(string set, CorpusIndex index, IReadOnlyList<EvalQuestion> questions, Func<string, bool> isThere, bool isSmall)
    {
        var searcher = new PassageSearcher();
        using var snapshot = index.Reader.Snapshot();
        foreach (var question in questions)
        {
            var compared = searcher.Compare(snapshot, PassageQuery.Read(question.Text, RetrievalRun.Today), DocumentFilter.All);
            var ranked = compared.Ranked(SecondStage.Learnt);
            if (ranked.Count > 0) yield return new(set, question, question.Relevant.Any(isThere), isSmall, compared.ConfidenceFeatures(ranked));
        }
    }

    private static void Write(Confidence learnt, TextWriter output)
    {
        output.WriteLine("# Learnt by bench/Quality learn-confidence over the development sets (docs/quality.md).");
        output.WriteLine("feature\tmean\tspread\tweight\tunits");
        foreach (var (name, input) in ConfidenceFeatures.Names.Zip(learnt.Inputs))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{input.Mean:F5}\t{input.Spread:F5}\t{input.Weight:F4}\t{Cell(input.InUnits)}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Confidence.BiasRow}\t\t\t{learnt.Bias:F4}\t{Cell(learnt.UnitBiases)}"));
        output.WriteLine($"{Confidence.OutputRow}\t\t\t\t{Cell(learnt.UnitWeights)}");
    }

    private static string Cell(float[] values) => string.Join(' ', values.Select(value => value.ToString("F4", CultureInfo.InvariantCulture)));
}
