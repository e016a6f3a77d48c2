using System.Globalization;

namespace Quality;

/// <summary>Two runs over the same questions side by side: a row a set and a type of question, and each question that moved.</summary>
internal sealed class BeforeAfter(IReadOnlyList<KeptAnswer> before, IReadOnlyList<KeptAnswer> after)
{
    private readonly IReadOnlyList<(KeptAnswer Before, KeptAnswer After)> pairs =
        [.. after.Join(before, Key, Key, (now, then) => (then, now))];

    /// <summary>Only what both runs asked is compared; better and worse count the questions whose first relevant document moved up or down.</summary>
    public void WriteRows(TextWriter output)
    {
        output.WriteLine("set | questions | R@1 before | after | R@10 before | after | MRR@10 before | after | better | worse");
        foreach (var set in pairs.GroupBy(pair => pair.After.Set))
        {
            output.WriteLine(Row(set.Key, [.. set]));
            foreach (var type in set.GroupBy(pair => pair.After.Question.Type).Where(type => type.Key is not null).OrderBy(type => type.Key, StringComparer.Ordinal))
                output.WriteLine(Row($"  {type.Key}", [.. type]));
        }
    }

    /// <summary>A line a question that moved: set, id, place before and after, question, what came first before and after.</summary>
    public void WriteMoved(TextWriter output)
    {
        foreach (var (then, now) in pairs.Where(pair => pair.Before.Rank != pair.After.Rank))
            output.WriteLine(string.Join('\t', now.Set, now.Question.Id, Place(then), Place(now), now.Question.Text.ReplaceLineEndings(" "), then.Found.FirstOrDefault(), now.Found.FirstOrDefault()));
    }

    private static (string, string) Key(KeptAnswer answer) => (answer.Set, answer.Question.Id);

    private static string Place(KeptAnswer answer) => answer.Rank?.ToString(CultureInfo.InvariantCulture) ?? "–";

    private static string Row(string label, IReadOnlyList<(KeptAnswer Before, KeptAnswer After)> of)
    {
        var (then, now) = (Figures(of.Select(pair => pair.Before)), Figures(of.Select(pair => pair.After)));
        var better = of.Count(pair => Depth(pair.After) < Depth(pair.Before));
        var worse = of.Count(pair => Depth(pair.After) > Depth(pair.Before));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{label} | {of.Count} | {then.R1:F3} | {now.R1:F3} | {then.R10:F3} | {now.R10:F3} | {then.Mrr10:F3} | {now.Mrr10:F3} | {better} | {worse}");
    }

    private static int Depth(KeptAnswer answer) => answer.Rank ?? int.MaxValue;

    private static RetrievalFigures Figures(IEnumerable<KeptAnswer> answers) =>
        RetrievalFigures.Of([.. answers.Select(answer => (answer.Question, (IReadOnlyList<string>)answer.Found))]);
}
