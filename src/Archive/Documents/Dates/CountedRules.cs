namespace Archive.Documents.Dates;

/// <summary>So many days, weeks, months or years back or ahead: "3 ngày qua", "cách đây 2 tuần", "5 ngày tới".</summary>
internal static class CountedRules
{
    public static Period? Read(DateText text, int at, DateContext context)
    {
        if (context.Reference is not { } reference) return null;
        var ago = text.AfterOne(at, "cách đây", "cách nay");
        if (NumberNames.Read(text, ago ?? at) is not { Value: >= 1 } count || count.End >= text.Count || !text.IsBlankGap(count.End)) return null;
        if (UnitAt(text, count.End) is not { } unit) return null;
        var behind = count.End + 1;
        if (ago is not null) return One(unit, reference, -count.Value, behind);
        if (text.AfterOne(behind, "vừa qua", "qua", "gần đây", "gần nhất", "vừa rồi", "trở lại đây") is { } past)
            return new Period(Shift(unit, reference, -count.Value), reference.AddDays(-1), past) { HasYear = false };
        if (text.AfterOne(behind, "tới", "sắp tới", "tiếp theo") is { } ahead)
            return new Period(reference.AddDays(1), Shift(unit, reference, count.Value), ahead) { HasYear = false };
        if (text.AfterOne(behind, "nữa", "sau nữa") is { } later) return One(unit, reference, count.Value, later);
        // "3 ngày trước khi", "5 ngày trước ngày" count from something else.
        return text.After(behind, "trước") is { } before && !text.IsOne(before, "khi", "ngày", "thời", "đó", "hạn", "liền") && text.Number(before) is null
            ? One(unit, reference, -count.Value, before)
            : null;
    }

    private static string? UnitAt(DateText text, int at)
    {
        foreach (var unit in (string[])["ngày", "hôm", "tuần", "tháng", "năm"])
            if (text.Is(at, unit))
                return unit;
        return null;
    }

    /// <summary>The day, or the whole week, month or year that lies so far away.</summary>
    private static Period One(string unit, DateOnly reference, int count, int end)
    {
        var day = Shift(unit, reference, count);
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var period = unit switch
        {
            "tuần" => new Period(monday, monday.AddDays(6), end),
            "tháng" => Period.Month(day.Year, day.Month, end),
            "năm" => Period.Year(day.Year, end),
            _ => Period.Day(day, end),
        };
        return period with { HasYear = false };
    }

    private static DateOnly Shift(string unit, DateOnly day, int count) => unit switch
    {
        "tuần" => day.AddDays(7 * count),
        "tháng" => day.AddMonths(count),
        "năm" => day.AddYears(count),
        _ => day.AddDays(count),
    };
}
