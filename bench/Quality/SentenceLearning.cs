using System.Globalization;
using System.Text;
using Archive.Search;
using Archive.Text;
using Bot.Answering;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;

namespace Quality;

/// <summary>
/// Learns the weights of <see cref="SentenceFeatures"/>: the negative log of the share that the clauses holding a gold span have of
/// all candidates of their question (ListNet's top-one probability, Cao et al. 2007), a set counting by the root of its size, with an L2 term.
/// </summary>
internal sealed class SentenceLearning(IReadOnlyList<SentenceLearning.Sample> samples)
{
    private const int Candidates = 80;
    private const int Rounds = 500;
    private const double Rate = 2;
    private const double Momentum = 0.9;
    private const double L2 = 0.0005;
    private const int Shown = 3;

    internal sealed record Sample(string Set, IReadOnlyList<(double[] Features, bool HoldsAnswer, (long Document, int Start) Sentence)> Clauses);

    /// <summary>Shows, for each set, how often one of the best one, two, three sentences holds the answer.</summary>
    public static void Run(DirectoryInfo folder, bool crossValidate, FileInfo? weightsFile, TextWriter output)
    {
        var samples = EvalSet.ReadOneOrAll(folder).SelectMany(Collect).ToList();
        var sets = samples.CountBy(sample => sample.Set).Where(set => set.Value > 0).Select(set => set.Key).ToList();
        foreach (var set in crossValidate ? sets : [])
            Show($"{set}, not learnt on", set, new SentenceLearning([.. samples.Where(sample => sample.Set != set)]).Learn());
        var learnt = new SentenceLearning(samples).Learn();
        foreach (var set in sets) Show(set, set, learnt);
        using var file = weightsFile is null ? null : new StreamWriter(weightsFile.FullName);
        Write(learnt, file ?? output);

        void Show(string label, string set, double[] weights)
        {
            var ranks = samples.Where(sample => sample.Set == set).Select(sample => RankOfAnswer(sample, weights)).ToList();
            output.WriteLine($"{label}: {string.Join(" / ", Enumerable.Range(1, Shown).Select(k => (ranks.Count(rank => rank <= k) / (double)ranks.Count).ToString("F3", CultureInfo.InvariantCulture)))}");
        }
    }

    private static IEnumerable<Sample> Collect(EvalSet set)
    {
        // An answer of a letter or a word ("A", "Đúng") stands everywhere.
        var questions = set.Questions.Where(question => question.Answers?.Any(answer => Syllables.Of(answer).Count > 1) == true).ToList();
        if (questions.Count == 0) yield break;
        using var index = CorpusIndex.Build(set.Corpus);
        using var snapshot = index.Reader.Snapshot();
        foreach (var question in questions)
        {
            var sources = new Sources(snapshot, new PassageSearcher(), RetrievalRun.Today);
            var asked = AskedReader.Read(new Question(question.Text, null, RetrievalRun.Today), Focus.Nothing, RetrievalRun.Today);
            var ranked = new SentenceFinder(asked, sources).Rank(AnswerSentences.Wanted(asked)[0], Scope.Of(asked, sources).Passages).Take(Candidates).Select(clause => (
                clause.Features,
                Holds(question, sources.TextOf(clause.At.Document), clause.Sentence),
                (clause.At.Document.Key, clause.Sentence.Start)));
            yield return new(set.Name, [.. ranked]);
        }
    }

    private static bool Holds(EvalQuestion question, string text, TextSpan sentence) =>
        question.Answers!.Any(answer => Plain(sentence.In(text)).Contains(Plain(answer), StringComparison.Ordinal));

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private static int RankOfAnswer(Sample sample, double[] weights)
    {
        var sentences = sample.Clauses.OrderByDescending(clause => Scoring.Of(clause.Features, weights)).DistinctBy(clause => clause.Sentence).ToList();
        var at = sentences.FindIndex(clause => clause.HoldsAnswer);
        return at < 0 ? int.MaxValue : at + 1;
    }

    private double[] Learn()
    {
        var used = samples.Where(sample => sample.Clauses.Any(clause => clause.HoldsAnswer) && sample.Clauses.Any(clause => !clause.HoldsAnswer)).ToList();
        var ofSet = used.CountBy(sample => sample.Set).ToDictionary();
        var all = ofSet.Values.Sum(count => Math.Sqrt(count));
        var weights = new double[SentenceFeatures.Names.Count];
        var step = new double[weights.Length];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            foreach (var sample in used) Add(gradient, sample, weights, 1 / (Math.Sqrt(ofSet[sample.Set]) * all));
            for (var i = 0; i < weights.Length; i++)
            {
                step[i] = (Momentum * step[i]) - (Rate * (gradient[i] + (L2 * weights[i])));
                weights[i] += step[i];
            }
        }
        return weights;
    }

    private static void Add(double[] gradient, Sample sample, double[] weights, double share)
    {
        var scores = sample.Clauses.Select(clause => Scoring.Of(clause.Features, weights)).ToList();
        var most = scores.Max();
        var odds = scores.Select(score => Math.Exp(score - most)).ToList();
        var all = odds.Sum();
        var holding = odds.Zip(sample.Clauses, (odd, clause) => clause.HoldsAnswer ? odd : 0).Sum();
        for (var k = 0; k < odds.Count; k++)
        {
            var (features, holds, _) = sample.Clauses[k];
            var slope = share * ((odds[k] / all) - (holds ? odds[k] / Math.Max(holding, double.Epsilon) : 0));
            for (var i = 0; i < gradient.Length; i++) gradient[i] += slope * features[i];
        }
    }

    private static void Write(double[] weights, TextWriter output)
    {
        output.WriteLine("# Learnt by bench/Quality learn-sentences over the development sets with answer spans (docs/quality.md).");
        output.WriteLine("feature\tweight");
        foreach (var (i, name) in SentenceFeatures.Names.Index())
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{weights[i]:F3}"));
    }
}
