namespace Archive.Documents.Dates;

/// <summary>All rules for a single day or period; of those that match, the one that takes most words counts.</summary>
internal static class Periods
{
    private static readonly Func<DateText, int, DateContext, Period?>[] Rules =
        [Stamps.Read, DayRules.Read, PartRules.Read, MonthRules.Read, YearRules.Read, RelativeRules.Read, CountedRules.Read];

    public static Period? Read(DateText text, int at, DateContext context)
    {
        if (at >= text.Count) return null;
        // A year that is lent changes what the rules read; without one a place is read once.
        if (context.Year is not null) return Best(text, at, context);
        if (!text.Known.TryGetValue(at, out var known)) text.Known[at] = known = Best(text, at, context);
        return known;
    }

    private static Period? Best(DateText text, int at, DateContext context)
    {
        Period? best = null;
        foreach (var rule in Rules)
            if (rule(text, at, context) is { } read && (best is null || read.End > best.End))
                best = read;
        return best;
    }
}
