namespace Quality;

/// <summary>
/// How well a score parts questions that have an answer from those that have none: the area under the curve, and the share of the
/// latter below the threshold that keeps 95 % of the former.
/// </summary>
internal sealed record Refusals(double Area, double Threshold, double Refused)
{
    private const double Kept = 0.95;

    public static Refusals Of(IReadOnlyList<(float Score, bool IsThere)> asked)
    {
        var there = asked.Where(question => question.IsThere).Select(question => question.Score).Order().ToList();
        var absent = asked.Where(question => !question.IsThere).Select(question => question.Score).Order().ToList();
        if (there.Count == 0 || absent.Count == 0) return new(double.NaN, double.NaN, double.NaN);
        var threshold = there[(int)((1 - Kept) * there.Count)];
        return new(AreaOf(asked, there.Count, absent.Count), threshold, absent.Count(score => score < threshold) / (double)absent.Count);
    }

    /// <summary>The chance that a question with an answer scores higher than one without (Mann and Whitney 1947), ties counting half.</summary>
    private static double AreaOf(IReadOnlyList<(float Score, bool IsThere)> asked, int there, int absent)
    {
        var rankSum = 0.0;
        var before = 0;
        foreach (var tied in asked.GroupBy(question => question.Score).OrderBy(group => group.Key))
        {
            var count = tied.Count();
            rankSum += tied.Count(question => question.IsThere) * (before + ((count + 1) / 2.0));
            before += count;
        }
        return (rankSum - (there * (there + 1) / 2.0)) / ((double)there * absent);
    }
}
