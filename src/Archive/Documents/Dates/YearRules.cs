namespace Archive.Documents.Dates;

/// <summary>Years: "năm 2022", "năm hai nghìn…", "năm ngoái"; spans of years: "giai đoạn 2021-2025", "năm học 2023-2024".</summary>
internal static class YearRules
{
    public static Period? Read(DateText text, int at, DateContext context)
    {
        if (Span(text, at) is { } span) return span;
        if (Said(text, at, context) is not { } year) return null;
        // "So với cùng kỳ năm trước" needs the period it compares with.
        if (text.After(at - 2, "cùng kỳ") == at || text.After(at - 2, "cùng kì") == at) return null;
        return Period.Year(year.Value, year.End);
    }

    /// <summary>The year named at a place, with the word năm: as a number, in words, or relative.</summary>
    public static (int Value, int End)? Said(DateText text, int at, DateContext context, bool isBehindMonth = false)
    {
        if (!text.Is(at, "năm")) return null;
        if (at + 1 < text.Count && !text.IsBlankGap(at + 1)) return null;
        if (text.Year(at + 1) is { } year && !GoesOn(text, at + 2)) return (year, at + 2);
        if (NumberNames.Year(text, at + 1) is { } words) return words;
        return context.Reference is { } reference && Relative(text, at + 1, reference.Year) is { } relative && (isBehindMonth || !text.IsBoundElsewhere(at, relative.End)) ? relative : null;
    }

    /// <summary>The year behind a month or a quarter: "năm 2022", "/2022", ", 2022", "2022"; null when none is named.</summary>
    public static (int Value, int End)? Behind(DateText text, int at, DateContext context)
    {
        if (text.IsLooseGap(at) && Said(text, text.Is(at, "của") ? at + 1 : at, context, true) is { } said) return said;
        if (text.Year(at) is { } year && !GoesOn(text, at + 1) && (text.IsLooseGap(at) || text.Sign(at) is '/' or '-' or '.')) return (year, at + 1);
        return text.IsBlankGap(at) && NumberNames.Year(text, at) is { } words ? words : null;
    }

    private static (int Value, int End)? Relative(DateText text, int at, int now)
    {
        if (text.IsOne(at, "nay", "này")) return (now, at + 1);
        if (text.IsOne(at, "ngoái", "trước", "rồi") || (text.Is(at, "qua") && text.IsBlankGap(at))) return (now - 1, at + 1);
        if (text.AfterOne(at, "vừa qua", "vừa rồi") is { } past) return (now - 1, past);
        if (text.IsOne(at, "kia")) return (now - 2, at + 1);
        return text.IsOne(at, "sau", "tới") ? (now + 1, at + 1) : null;
    }

    /// <summary>A year without the word năm, where only a date can stand: "từ 2020 đến nay", "trước 2015". What is counted by it is none.</summary>
    public static Period? Bare(DateText text, int at) =>
        text.Year(at) is { } year && !GoesOn(text, at + 1) && !DateMasks.IsOther(text, at, at + 1) ? Period.Year(year, at + 1) : null;

    private static Period? Span(DateText text, int at)
    {
        var years = text.AfterOne(at, "giai đoạn", "nhiệm kỳ", "nhiệm kì", "thời kỳ", "thời kì", "năm học", "niên học", "niên khóa", "năm", "khóa");
        var first = years ?? at;
        // "giai đoạn 2021 đến 2025"
        if (years is not null && !text.Is(at, "năm") && text.Year(first) is { } begin && text.AfterOne(first + 1, "đến năm", "đến", "tới") is { } second && text.Year(second) is { } last && last > begin)
            return new Period(new DateOnly(begin, 1, 1), new DateOnly(last, 12, 31), second + 1);
        if (text.Year(first) is not { } from || text.Year(first + 1) is not { } to || to <= from || !(text.Sign(first + 1) is '-' or '/')) return null;
        if (GoesOn(text, first + 2) || (years is null && !StandsFree(text, first))) return null;
        if (text.AfterOne(at, "năm học", "niên học") is not null)
            return new Period(new DateOnly(from, 9, 1), new DateOnly(to, 5, 31), first + 2);
        return text.Sign(first + 1) == '-' ? new Period(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31), first + 2) : null;
    }

    private static bool StandsFree(DateText text, int at) => at == 0 || text.IsLooseGap(at);

    private static bool GoesOn(DateText text, int at) => text.Number(at) is not null && text.Sign(at) != '\0' && text.IsTight(at);
}
