using System.Globalization;
using System.Text.Json;

namespace Quality;

/// <summary>Retrieval figures of one set or of all sets in a folder, by type of question too; the last line is JSON.</summary>
internal static class Retrieval
{
    private const string Head = "R@1 | R@5 | R@10 | R@20 | MRR@10 | nDCG@10";

    public static void Run(DirectoryInfo folder, bool foldQueries, FileInfo? failures, TextWriter output)
    {
        var sets = EvalSet.ReadOneOrAll(folder);
        output.WriteLine($"set | questions | {Head} | ms");
        using var missed = failures is null ? null : new StreamWriter(failures.FullName);
        var all = new List<RetrievalRun>();
        foreach (var set in sets)
        {
            using var index = CorpusIndex.Build(set.Corpus);
            var run = RetrievalRun.Of(set, index.Reader, foldQueries);
            all.Add(run);
            output.WriteLine($"{set.Name} | {Row(run.Answers)} | {run.MedianMilliseconds.ToString("F2", CultureInfo.InvariantCulture)}");
            foreach (var type in run.Answers.GroupBy(answer => answer.Question.Type).Where(type => type.Key is not null).OrderBy(type => type.Key, StringComparer.Ordinal))
                output.WriteLine($"  {type.Key} | {Row([.. type])} |");
            foreach (var (question, found) in run.Answers.Where(answer => !answer.Found.Take(1).Any(answer.Question.Relevant.Contains)))
                missed?.WriteLine($"{set.Name}\t{question.Id}\t{question.Text.ReplaceLineEndings(" ")}\t{string.Join(' ', question.Relevant)}\t{string.Join(' ', found.Take(3))}");
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

    private static string Row(IReadOnlyList<(EvalQuestion Question, IReadOnlyList<string> Found)> answers)
    {
        var figures = RetrievalFigures.Of(answers);
        return string.Create(CultureInfo.InvariantCulture, $"{figures.Questions} | {figures.Row()}");
    }

    private static double Round(double value) => Math.Round(value, 4);
}
