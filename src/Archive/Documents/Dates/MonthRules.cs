namespace Archive.Documents.Dates;

/// <summary>Months and quarters: "tháng 1/2023", "tháng mười hai 2022", "12/2022", "tháng 5", "quý I/2023", "quý trước".</summary>
internal static class MonthRules
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv"];

    public static Period? Read(DateText text, int at, DateContext context) => Month(text, at, context) ?? Bare(text, at) ?? Quarter(text, at, context);

    /// <summary>A month with the word tháng.</summary>
    public static Period? Month(DateText text, int at, DateContext context)
    {
        if (!text.IsOne(at, "tháng", "thg") || !text.IsBlankGap(at + 1)) return null;
        if (Moved(text, at, context) is { } moved) return moved;
        if (Number(text, at + 1) is not { } month) return null;
        // Cách mạng tháng Tám is an event; lunar months need a table.
        if (text.After(at - 2, "cách mạng") is not null || text.AfterOne(month.End, "âm lịch", "âm") is not null) return null;
        // "mỗi tháng một lần"
        if (text.Is(month.End, "lần") || text.IsOne(at - 1, "mỗi", "hằng", "hàng")) return null;
        // "9 tháng năm 2013": so many months of a year.
        if (text.Is(at + 1, "năm") && text.IsBlankGap(at) && NumberNames.Read(text, at - 1) is not null) return null;
        if (YearRules.Behind(text, month.End, context) is { } year) return Period.Month(year.Value, month.Value, year.End);
        if (text.Sign(month.End) == '-' && text.Number(month.End) is { } last and <= 12 && last > month.Value && YearRules.Behind(text, month.End + 1, context) is { } shared)
            return Period.Months(shared.Value, month.Value, last, shared.End);
        // "tháng 5/20" is something else.
        if (text.Number(month.End) is not null && text.Sign(month.End) != '\0' && text.IsTight(month.End)) return null;
        if (context.Reference is { } reference && text.AfterOne(month.End, "tới", "sắp tới") is { } next)
            return Period.Month(month.Value > reference.Month ? reference.Year : reference.Year + 1, month.Value, next) with { HasYear = false };
        return context.YearOf(month.Value, 1) is { } recent
            ? Period.Month(recent, month.Value, text.AfterOne(month.End, "vừa qua", "vừa rồi") ?? month.End) with { HasYear = false }
            : null;
    }

    /// <summary>"tháng này", "tháng trước"</summary>
    public static Period? Moved(DateText text, int at, DateContext context, bool isBehindDay = false)
    {
        if (context.Reference is not { } now || !text.Is(at, "tháng") || Relative(text, at + 1) is not { } moved) return null;
        if (!isBehindDay && text.IsBoundElsewhere(at, moved.End)) return null;
        var day = new DateOnly(now.Year, now.Month, 1).AddMonths(moved.Months);
        return Period.Month(day.Year, day.Month, moved.End) with { HasYear = false };
    }

    /// <summary>A month as a number or a word; tháng Giêng and tháng Chạp are lunar and need a table.</summary>
    public static (int Value, int End)? Number(DateText text, int at)
    {
        var month = NumberNames.Read(text, at);
        if (month is not { Value: >= 1 and <= 12 }) return null;
        // Blanks for a date to be filled in: "ngày tháng năm 2025", "ngày tháng năm sinh".
        if (text.Is(at, "năm") && (text.Is(at - 2, "ngày") || text.Year(at + 1) is null && !text.Is(at + 1, "năm"))) return null;
        return month;
    }

    private static Period? Bare(DateText text, int at)
    {
        if (text.Number(at) is not { } month || month is < 1 or > 12 || text.Words[at].Span.Length > 2) return null;
        if (text.Year(at + 1) is not { } year || text.Sign(at + 1) is not ('/' or '-') || !text.IsTight(at + 1)) return null;
        if (DateMasks.StandsInNumbers(text, at, at + 2, text.Sign(at + 1)) || DateMasks.IsStreet(text, at)) return null;
        return Period.Month(year, month, at + 2);
    }

    private static Period? Quarter(DateText text, int at, DateContext context)
    {
        // "Q1/2023" is one word.
        if (text.Folded(at) is ['q', >= '1' and <= '4'] printed && YearRules.Behind(text, at + 1, context) is { } behind)
            return OfQuarter(behind.Value, printed[1] - '0', behind.End);
        if (!text.Is(at, "quý") || !text.IsBlankGap(at + 1)) return null;
        if (context.Reference is { } now && Relative(text, at + 1) is { } moved && !text.IsBoundElsewhere(at, moved.End))
        {
            var day = new DateOnly(now.Year, (now.Month - 1) / 3 * 3 + 1, 1).AddMonths(3 * moved.Months);
            return OfQuarter(day.Year, (day.Month + 2) / 3, moved.End) with { HasYear = false };
        }
        var roman = Array.IndexOf(Roman, text.Folded(at + 1)) + 1;
        var number = roman > 0 ? (roman, at + 2) : NumberNames.Read(text, at + 1);
        if (number is not ( >= 1 and <= 4, _) quarter) return null;
        if (YearRules.Behind(text, quarter.Item2, context) is { } year) return OfQuarter(year.Value, quarter.Item1, year.End);
        return context.YearOf(quarter.Item1 * 3 - 2, 1) is { } last ? OfQuarter(last, quarter.Item1, quarter.Item2) with { HasYear = false } : null;
    }

    private static Period OfQuarter(int year, int quarter, int end) => Period.Months(year, quarter * 3 - 2, quarter * 3, end);

    private static (int Months, int End)? Relative(DateText text, int at)
    {
        if (text.AfterOne(at, "trước nữa") is { } twice) return (-2, twice);
        if (text.AfterOne(at, "vừa qua", "vừa rồi", "trước", "qua", "rồi") is { } past) return (-1, past);
        if (text.AfterOne(at, "này", "nay") is { } present) return (0, present);
        return text.AfterOne(at, "sau", "tới") is { } next ? (1, next) : null;
    }
}
