using System.Globalization;
using System.Text.Json;
using Archive.Search;
using Archive.Text;

namespace Quality;

/// <summary>Retrieval figures of one set or of all sets in a folder, by type of question too; the last line is JSON.</summary>
internal static class Retrieval
{
    private const string Head = "R@1 | R@5 | R@10 | R@20 | MRR@10 | nDCG@10";

    /// <param name="keep">Where what was found is kept, for a later run to be compared with.</param>
    /// <param name="before">What an earlier run kept: shown side by side.</param>
    /// <param name="moved">Where the questions go whose right document stands elsewhere than before.</param>
    public static void Run(DirectoryInfo folder, bool foldQueries, FileInfo? failures, FileInfo? keep, FileInfo? before, FileInfo? moved, TextWriter output)
    {
        var sets = EvalSet.ReadOneOrAll(folder);
        var earlier = before is null ? null : KeptAnswers.Read(before);
        output.WriteLine($"set | questions | {Head} | ms");
        using var missed = failures is null ? null : new StreamWriter(failures.FullName);
        var all = new List<RetrievalRun>();
        foreach (var set in sets)
        {
            using var index = CorpusIndex.Build(set.Corpus);
            var run = RetrievalRun.Of(set, index.Reader, foldQueries ? Folding.Fold : AsIs);
            all.Add(run);
            output.WriteLine($"{set.Name} | {Row(run.Answers)} | {run.MedianMilliseconds.ToString("F2", CultureInfo.InvariantCulture)}");
            foreach (var type in run.Answers.GroupBy(answer => answer.Question.Type).Where(type => type.Key is not null).OrderBy(type => type.Key, StringComparer.Ordinal))
                output.WriteLine($"  {type.Key} | {Row([.. type])} |");
            if (missed is not null) WriteMissed(missed, set, run);
        }
        List<KeptAnswer> kept = [.. sets.Zip(all).SelectMany(pair => pair.Second.Answers.Select(answer => new KeptAnswer(pair.First.Name, answer.Question, [.. answer.Found])))];
        if (keep is not null) KeptAnswers.Write(keep, kept);
        if (earlier is not null)
        {
            var comparison = new BeforeAfter(earlier, kept);
            comparison.WriteRows(output);
            using var changes = moved is null ? null : new StreamWriter(moved.FullName);
            if (changes is not null) comparison.WriteMoved(changes);
        }
        var figures = RetrievalFigures.Of([.. all.SelectMany(run => run.Answers)]);
        output.WriteLine(JsonSerializer.Serialize(
            new Dictionary<string, double>
            {
                ["R@1"] = Round(figures.R1),
                ["R@5"] = Round(figures.R5),
                ["R@10"] = Round(figures.R10),
                ["R@20"] = Round(figures.R20),
                ["MRR@10"] = Round(figures.Mrr10),
                ["nDCG@10"] = Round(figures.Ndcg10),
                ["ms"] = Round(all.Average(run => run.MedianMilliseconds)),
            }));
    }

    /// <summary>The same questions mistyped, by kind of slip: read as typed, and read as meant.</summary>
    public static void RunMistyped(DirectoryInfo folder, TextWriter output)
    {
        output.WriteLine("set | mistyped | R@1 as typed | R@10 as typed | R@1 as meant | R@10 as meant");
        var gained = new List<double>();
        foreach (var set in EvalSet.ReadOneOrAll(folder))
        {
            using var index = CorpusIndex.Build(set.Corpus);
            foreach (var (kind, mistype) in Misspelling.Kinds.Prepend(new("nothing", AsIs)).Append(new("no marks", Folding.Fold)))
            {
                var (typed, meant) = (Of(false), Of(true));
                gained.Add(meant.R10 - typed.R10);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set.Name} | {kind} | {typed.R1:F3} | {typed.R10:F3} | {meant.R1:F3} | {meant.R10:F3}"));

                RetrievalFigures Of(bool asMeant) =>
                    RetrievalFigures.Of(RetrievalRun.Of(set, index.Reader, mistype, RankingOptions.Default with { ReadsAsMeant = asMeant }).Answers);
            }
        }
        output.WriteLine(JsonSerializer.Serialize(new Dictionary<string, double> { ["gainedR@10"] = Round(gained.Average()) }));
    }

    /// <summary>A line a question whose first is not right: set, id, question, relevant ids, found ids, how the first of each begins.</summary>
    private static void WriteMissed(TextWriter missed, EvalSet set, RetrievalRun run)
    {
        var beginnings = CorpusIndex.Beginnings(set.Corpus);
        foreach (var (question, found) in run.Answers.Where(answer => !answer.Found.Take(1).Any(answer.Question.Relevant.Contains)))
            missed.WriteLine(string.Join('\t', set.Name, question.Id, question.Text.ReplaceLineEndings(" "), string.Join(' ', question.Relevant), string.Join(' ', found.Take(3)),
                question.Relevant.Select(beginnings.GetValueOrDefault).FirstOrDefault(), found.Select(beginnings.GetValueOrDefault).FirstOrDefault()));
    }

    private static string AsIs(string question) => question;

    private static string Row(IReadOnlyList<(EvalQuestion Question, IReadOnlyList<string> Found)> answers)
    {
        var figures = RetrievalFigures.Of(answers);
        return string.Create(CultureInfo.InvariantCulture, $"{figures.Questions} | {figures.Row()}");
    }

    private static double Round(double value) => Math.Round(value, 4);
}
