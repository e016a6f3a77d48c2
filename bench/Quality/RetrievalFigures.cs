using System.Globalization;

namespace Quality;

/// <summary>
/// Recall at k: share of the relevant documents among the first k, mean over the questions. MRR and nDCG are cut at 10,
/// nDCG with relevance 0 or 1 (Järvelin and Kekäläinen 2002).
/// </summary>
internal sealed record RetrievalFigures(int Questions, double R1, double R5, double R10, double R20, double Mrr10, double Ndcg10)
{
    public static RetrievalFigures Of(IReadOnlyList<(EvalQuestion Question, IReadOnlyList<string> Found)> runs) => new(
        runs.Count,
        runs.Average(run => Recall(run, 1)),
        runs.Average(run => Recall(run, 5)),
        runs.Average(run => Recall(run, 10)),
        runs.Average(run => Recall(run, 20)),
        runs.Average(ReciprocalRank),
        runs.Average(Ndcg));

    public string Row() => string.Create(
        CultureInfo.InvariantCulture, $"{R1:F3} | {R5:F3} | {R10:F3} | {R20:F3} | {Mrr10:F3} | {Ndcg10:F3}");

    private static double Recall((EvalQuestion Question, IReadOnlyList<string> Found) run, int k) =>
        run.Found.Take(k).Count(run.Question.Relevant.Contains) / (double)run.Question.Relevant.Length;

    private static double ReciprocalRank((EvalQuestion Question, IReadOnlyList<string> Found) run)
    {
        for (var i = 0; i < Math.Min(10, run.Found.Count); i++)
            if (run.Question.Relevant.Contains(run.Found[i])) return 1.0 / (i + 1);
        return 0;
    }

    private static double Ndcg((EvalQuestion Question, IReadOnlyList<string> Found) run)
    {
        var gain = run.Found.Take(10).Select((id, i) => run.Question.Relevant.Contains(id) ? 1 / Math.Log2(i + 2) : 0).Sum();
        return gain / Enumerable.Range(0, Math.Min(10, run.Question.Relevant.Length)).Sum(i => 1 / Math.Log2(i + 2));
    }
}
