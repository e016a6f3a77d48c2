using System.Diagnostics;
using Archive.Index;
using Archive.Search;

namespace Quality;

/// <summary>Asks every question of a set and keeps what was found, with the time one question took in the median.</summary>
internal sealed record RetrievalRun(IReadOnlyList<(EvalQuestion Question, IReadOnlyList<string> Found)> Answers, double MedianMilliseconds)
{
    private const int Deepest = 20;

    /// <summary>Relative dates in the questions count from this day, so that a run can be repeated.</summary>
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static RetrievalRun Of(EvalSet set, ArchiveReader reader, Func<string, string> typed, RankingOptions? options = null)
    {
        var searcher = new PassageSearcher(options);
        var answers = new List<(EvalQuestion, IReadOnlyList<string>)>(set.Questions.Count);
        var times = new List<double>(set.Questions.Count);
        foreach (var question in set.Questions)
        {
            var text = typed(question.Text);
            var started = Stopwatch.GetTimestamp();
            using (var snapshot = reader.Snapshot())
            {
                var result = searcher.Find(snapshot, PassageQuery.Read(text, Today), DocumentFilter.All, 3 * Deepest);
                answers.Add((question, [.. result.Kept.Select(hit => hit.Document.Facts.Id).Distinct().Take(Deepest)]));
            }
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
        times.Sort();
        return new(answers, times[times.Count / 2]);
    }
}
