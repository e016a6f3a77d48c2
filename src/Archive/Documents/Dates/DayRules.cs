namespace Archive.Documents.Dates;

/// <summary>Days by the calendar: "18/01/2023", "18/1/23", "31.12.2025", "ngày 18/1", "18 tháng 1 năm 2023", "mùng 2 tháng 9".</summary>
internal static class DayRules
{
    public static Period? Read(DateText text, int at, DateContext context)
    {
        var named = SkipDayWord(text, at);
        var first = named ?? at;
        if (Lunar.IsMeant(text, at, first)) return null;
        return InWords(text, at, first, named is not null, context) ?? InDigits(text, at, first, named is not null, context);
    }

    /// <summary>The place behind "ngày", "hôm", "mùng", a part of the day or a weekday, after which a day and a month are a date.</summary>
    public static int? SkipDayWord(DateText text, int at)
    {
        var next = text.AfterOne(at, "ngày", "hôm", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm", "sáng ngày", "chiều ngày", "tối ngày");
        if (next is { } behind) return text.IsBlankGap(behind) ? text.AfterOne(behind, "ngày", "mùng", "mồng") ?? behind : null;
        return Weekdays.Read(text, at) is { } weekday && weekday.End < text.Count && text.IsLooseGap(weekday.End)
            ? text.After(weekday.End, "ngày") ?? weekday.End
            : null;
    }

    private static Period? InWords(DateText text, int start, int at, bool isNamed, DateContext context)
    {
        if (NumberNames.Read(text, at) is not { Value: >= 1 and <= 31 } day) return null;
        if (!text.IsOne(day.End, "tháng", "thg") || !text.IsBlankGap(day.End)) return null;
        if (isNamed && MonthRules.Moved(text, day.End, context, true) is { } moved) return Day(moved.From.Year, moved.From.Month, day.Value, moved.End) is { } near ? near with { HasYear = false } : null;
        if (MonthRules.Number(text, day.End + 1) is not { } month || !text.IsBlankGap(day.End + 1)) return null;
        if (!isNamed && (DateMasks.IsStreet(text, at) || text.Is(day.End + 1, "năm"))) return null;
        if (YearRules.Behind(text, month.End, context) is { } year)
        {
            return Day(year.Value, month.Value, day.Value, year.End) is not { } dated ? null
                : dated with { IsDoubtful = Weekdays.Beside(text, start, at, year.End) is { } weekday && weekday != dated.From.DayOfWeek };
        }
        if (text.Number(month.End) is not null && text.Sign(month.End) != '\0') return null;
        // "5 tháng 10 ngày" is a length of time.
        if (!isNamed && text.Is(month.End, "ngày")) return null;
        if (IsYearly(text, month.End)) return null;
        return context.YearOf(month.Value, day.Value) is { } last ? Day(last, month.Value, day.Value, month.End) is { } read ? read with { HasYear = false } : null : null;
    }

    private static Period? InDigits(DateText text, int at, int first, bool isNamed, DateContext context)
    {
        if (text.Number(first) is not { } a || text.Words[first].Span.Length > 2 || text.Number(first + 1) is not { } b || text.Words[first + 1].Span.Length > 2) return null;
        var sign = text.Sign(first + 1);
        if (sign == '\0') return null;
        if (text.Sign(first + 2) == sign && (sign == '/' || text.IsTight(first + 2) == text.IsTight(first + 1))) return WithYear(text, at, first, a, b, sign, isNamed);
        return WithoutYear(text, first, a, b, sign, isNamed, context);
    }

    private static Period? WithYear(DateText text, int at, int first, int a, int b, char sign, bool isNamed)
    {
        var end = first + 3;
        if (YearOf(text, first + 2, sign == '/' || isNamed) is not { } year || DateMasks.StandsInNumbers(text, first, end, sign)) return null;
        // A site's stamp with AM or PM puts the month first.
        if (Stamps.AmericanTimeBehind(text, end) is { } hasSeconds && (hasSeconds || b > 12)) return Day(year, a, b, end) ?? Day(year, b, a, end);
        var day = Day(year, b, a, end);
        if (day is null || (Weekdays.Beside(text, at, first, end) is not { } weekday)) return day;
        if (day.From.DayOfWeek == weekday) return day;
        return Day(year, a, b, end) is { } swapped && swapped.From.DayOfWeek == weekday ? swapped with { IsDoubtful = true } : day with { IsDoubtful = true };
    }

    private static Period? WithoutYear(DateText text, int first, int a, int b, char sign, bool isNamed, DateContext context)
    {
        var end = first + 2;
        if (!text.IsTight(first + 1) || DateMasks.StandsInNumbers(text, first, end, sign)) return null;
        isNamed |= IsAfterCue(text, first);
        if (!isNamed && (sign != '/' || LooksLikeFraction(a, b) || DateMasks.IsOther(text, first, end))) return null;
        // "ngày 12-13/8" are two days.
        if ((sign == '-' && text.Sign(end) == '/') || IsYearly(text, end)) return null;
        if (context.YearOf(b, a) is not { } year) return null;
        return Day(year, b, a, end) is { } day ? day with { HasYear = false } : null;
    }

    /// <summary>"trước ngày 15 tháng 10 hằng năm" comes every year.</summary>
    private static bool IsYearly(DateText text, int end) =>
        text.IsBlankGap(end) && text.AfterOne(end, "hằng năm", "hàng năm", "mỗi năm", "các năm", "của năm", "của kỳ") is not null;

    /// <summary>"lễ 2/9", "từ 1/3", "trước 1/5": a word stands before the numbers that no share follows.</summary>
    private static bool IsAfterCue(DateText text, int first) =>
        text.IsBlankGap(first) && text.IsOne(first - 1, "lễ", "dịp", "khánh", "niệm", "từ", "đến", "trước", "sau", "hết", "vào");

    /// <summary>"1/2", "2/3" are shares, "24/7" is round the clock, unless the word ngày says otherwise.</summary>
    private static bool LooksLikeFraction(int a, int b) => (a < b && b < 10) || (a, b) == (24, 7);

    private static int? YearOf(DateText text, int at, bool mayBeShort)
    {
        if (text.Year(at) is { } year) return year;
        if (!mayBeShort || text.Number(at) is not { } two || text.Words[at].Span.Length != 2) return null;
        return two < 50 ? 2000 + two : 1900 + two;
    }

    public static Period? Day(int year, int month, int day, int end) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? Period.Day(new DateOnly(year, month, day), end) : null;
}
