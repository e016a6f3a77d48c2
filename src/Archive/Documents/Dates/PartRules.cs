namespace Archive.Documents.Dates;

/// <summary>
/// Parts of a year or a month. "6 tháng đầu năm" is exact; "đầu", "giữa" and "cuối" are soft thirds for search, where the
/// Civil Code 2015, art. 146 fixes single days (1, 15, last).
/// </summary>
internal static class PartRules
{
    public static Period? Read(DateText text, int at, DateContext context) =>
        FirstMonths(text, at, context) ?? FirstQuarters(text, at, context) ?? Half(text, at, context) ?? Third(text, at, context);

    private static Period? FirstMonths(DateText text, int at, DateContext context)
    {
        if (NumberNames.Read(text, at) is not { Value: >= 1 and <= 12 } count || !text.Is(count.End, "tháng") || !text.IsBlankGap(count.End)) return null;
        var isFirst = text.Is(count.End + 1, "đầu");
        if (!isFirst && !text.Is(count.End + 1, "cuối")) return null;
        if (YearBehind(text, count.End + 2, context) is not { } year) return null;
        return isFirst ? Period.Months(year.Value, 1, count.Value, year.End) : Period.Months(year.Value, 13 - count.Value, 12, year.End);
    }

    /// <summary>"hai quý đầu năm 2023"</summary>
    private static Period? FirstQuarters(DateText text, int at, DateContext context)
    {
        if (NumberNames.Read(text, at) is not { Value: >= 1 and <= 4 } count || !text.Is(count.End, "quý") || !text.IsBlankGap(count.End)) return null;
        if (!text.Is(count.End + 1, "đầu") || YearBehind(text, count.End + 2, context) is not { } year) return null;
        return Period.Months(year.Value, 1, 3 * count.Value, year.End);
    }

    private static Period? Half(DateText text, int at, DateContext context)
    {
        if (text.AfterOne(at, "nửa đầu", "nửa cuối", "nửa sau") is not { } behind || YearBehind(text, behind, context) is not { } year) return null;
        return text.Is(at + 1, "đầu") ? Period.Months(year.Value, 1, 6, year.End) : Period.Months(year.Value, 7, 12, year.End);
    }

    private static Period? Third(DateText text, int at, DateContext context)
    {
        var part = text.Is(at, "đầu") ? 0 : text.Is(at, "giữa") ? 1 : text.Is(at, "cuối") ? 2 : -1;
        if (part < 0 || !text.IsBlankGap(at + 1)) return null;
        if (YearBehind(text, at + 1, context) is { } year)
        {
            return part switch
            {
                0 => Period.Months(year.Value, 1, 3, year.End),
                1 => Period.Months(year.Value, 5, 8, year.End),
                _ => Period.Months(year.Value, 10, 12, year.End),
            };
        }
        if (MonthOf(text, at + 1, context) is not { } month) return null;
        var first = month.From;
        return part switch
        {
            0 => month with { To = first.AddDays(9) },
            1 => month with { From = first.AddDays(10), To = first.AddDays(19) },
            _ => month with { From = first.AddDays(20) },
        };
    }

    /// <summary>The year named behind, or with the word năm alone that of the reference day.</summary>
    private static (int Value, int End)? YearBehind(DateText text, int at, DateContext context)
    {
        if (YearRules.Said(text, at, context) is { } said) return said;
        return text.Is(at, "năm") && context.Reference is { } reference ? (reference.Year, at + 1) : null;
    }

    private static Period? MonthOf(DateText text, int at, DateContext context)
    {
        if (MonthRules.Month(text, at, context) is { } month) return month;
        return text.Is(at, "tháng") && context.Reference is { } reference ? Period.Month(reference.Year, reference.Month, at + 1) with { HasYear = false } : null;
    }
}
