namespace Archive.Documents.Dates;

/// <summary>Two ends: "từ 1/1 đến 31/3/2023", "từ tháng 1 đến tháng 6 năm 2022", "ngày 12-13/8/2016", "từ hôm qua đến nay".</summary>
internal static class Ranges
{
    public static Period? Read(DateText text, int at, DateContext context)
    {
        var from = text.AfterOne(at, "kể từ", "tính từ", "bắt đầu từ", "từ", "trong khoảng", "giữa");
        var first = Time.Skip(text, from ?? at);
        if (Days(text, first, context) is { } days) return days;
        if ((Periods.Read(text, first, context) ?? Now(text, first, from, context) ?? (from is null ? null : YearRules.Bare(text, first))) is { } begin)
        {
            if (Connector(text, begin.End, from is not null) is not { } second) return null;
            if (UntilNow(text, second, begin, context) is { } now) return now;
            if ((Periods.Read(text, Time.Skip(text, second), context) ?? BareYear(text, second, begin)) is not { } end) return null;
            if (!begin.HasYear && end.HasYear) begin = Lend(text, first, context, end) ?? begin;
            return begin.From <= end.From && begin.To <= end.To && !(begin.From == end.From && begin.To == end.To)
                ? new Period(begin.From, end.To, end.End) { HasYear = end.HasYear, IsDoubtful = begin.IsDoubtful || end.IsDoubtful }
                : null;
        }
        return Lent(text, first, context);
    }

    /// <summary>The beginning has no year of its own and nothing to tell it by but the end: "từ 1/1 đến 31/3/2023" in a text without a reference day.</summary>
    private static Period? Lent(DateText text, int first, DateContext context)
    {
        if (context.Year is not null || context.Reference is not null) return null;
        var guess = context with { Year = 2000 };
        if (Periods.Read(text, first, guess) is not { HasYear: false } begin || Connector(text, begin.End, true) is not { } second) return null;
        if (Periods.Read(text, Time.Skip(text, second), context) is not { HasYear: true } end || Lend(text, first, context, end) is not { } lent) return null;
        return new Period(lent.From, end.To, end.End);
    }

    /// <summary>"từ nay đến 28/2/2024"</summary>
    private static Period? Now(DateText text, int at, int? from, DateContext context) =>
        from is not null && context.Reference is { } reference && text.AfterOne(at, "nay", "bây giờ") is { } end ? Period.Day(reference, end) with { HasYear = false } : null;

    /// <summary>"từ năm 2020 đến 2022"</summary>
    private static Period? BareYear(DateText text, int at, Period begin) =>
        text.Year(at) is { } year && begin == Period.Year(begin.From.Year, begin.End) ? Period.Year(year, at + 1) : null;

    private static Period? Lend(DateText text, int first, DateContext context, Period end)
    {
        var lent = Periods.Read(text, first, context with { Year = end.From.Year });
        return lent is not null && lent.From > end.From ? Periods.Read(text, first, context with { Year = end.From.Year - 1 }) : lent;
    }

    /// <summary>Days of one month: "ngày 12-13/8/2016", "từ 1 đến 5/3/2023", "ngày 12 và 13 tháng 8".</summary>
    private static Period? Days(DateText text, int at, DateContext context)
    {
        var number = text.After(at, "ngày") ?? text.AfterOne(at, "các ngày", "hai ngày") ?? at;
        if (text.Number(number) is not { } day || day is < 1 or > 31 || text.Words[number].Span.Length > 2) return null;
        var isNamed = number > at || text.Is(at - 1, "từ");
        if (!isNamed) return null;
        int? second = text.Sign(number + 1) == '-' ? number + 1
            : text.IsBlankGap(number + 1) ? text.AfterOne(number + 1, "đến hết", "đến", "tới", "và") : null;
        if (second is not { } last) return null;
        if (DayRules.Read(text, last, context) is not { } until) return null;
        if (day > until.From.Day || until.From != until.To) return null;
        return until with { From = new DateOnly(until.From.Year, until.From.Month, day) };
    }

    /// <summary>The place behind what joins two ends.</summary>
    private static int? Connector(DateText text, int at, bool isNamed)
    {
        if (at >= text.Count) return null;
        if (text.Gap(at).Trim(' ') is "-") return at;
        if (!text.IsLooseGap(at)) return null;
        if (text.AfterOne(at, "cho đến hết", "cho đến", "đến hết", "tới hết", "đến", "tới") is { } to) return to;
        return isNamed && text.Is(at, "và") ? at + 1 : null;
    }

    private static Period? UntilNow(DateText text, int at, Period begin, DateContext context) =>
        context.Reference is { } reference && begin.From <= reference && text.AfterOne(at, "nay", "hiện nay", "bây giờ", "hôm nay", "hiện tại", "thời điểm hiện tại", "giờ") is { } end
            ? new Period(begin.From, reference, end) { HasYear = begin.HasYear }
            : null;
}
