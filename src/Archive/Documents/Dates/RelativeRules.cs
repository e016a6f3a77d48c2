namespace Archive.Documents.Dates;

/// <summary>Days and weeks counted from the reference day: "hôm qua", "sáng nay", "tuần trước", "thứ hai tuần sau".</summary>
internal static class RelativeRules
{
    private static readonly (string Phrase, int Days)[] Days =
    [
        ("hôm nay", 0), ("ngày hôm nay", 0), ("hnay", 0), ("bữa nay", 0), ("sáng nay", 0), ("trưa nay", 0), ("chiều nay", 0), ("tối nay", 0), ("đêm nay", 0),
        ("hôm qua", -1), ("hqua", -1), ("bữa qua", -1), ("sáng qua", -1), ("chiều qua", -1), ("tối qua", -1), ("đêm qua", -1),
        ("hôm kia", -2), ("hôm kìa", -3),
        ("ngày mai", 1), ("sáng mai", 1), ("chiều mai", 1), ("tối mai", 1), ("ngày kia", 2), ("ngày mốt", 2), ("ngày hôm qua", -1), ("ngày hôm kia", -2),
    ];

    public static Period? Read(DateText text, int at, DateContext context)
    {
        if (context.Reference is not { } reference) return null;
        return Spelt(text, at, reference, context) ?? Weekend(text, at, reference) ?? Weekday(text, at, reference) ?? Week(text, at, reference);
    }

    /// <summary>"hôm nay (17/1)": the date behind says the same, or knows better.</summary>
    private static Period? Spelt(DateText text, int at, DateOnly reference, DateContext context)
    {
        if (Day(text, at, reference) is not { } day) return null;
        if (day.End >= text.Count || !text.IsLooseGap(day.End)) return day;
        return DayRules.Read(text, day.End, context with { Year = context.Year ?? day.From.Year }) is { } date && date.From == date.To && (date.HasYear || date.From == day.From) ? date : day;
    }

    private static Period? Day(DateText text, int at, DateOnly reference)
    {
        Period? longest = null;
        foreach (var (phrase, days) in Days)
            if (text.After(at, phrase) is { } end && (longest is null || end > longest.End))
                longest = Period.Day(reference.AddDays(days), end) with { HasYear = false };
        return longest;
    }

    private static Period? Week(DateText text, int at, DateOnly reference)
    {
        if (!text.Is(at, "tuần") || WeekShift(text, at + 1) is not { } moved || text.IsBoundElsewhere(at, moved.End)) return null;
        var monday = Monday(reference).AddDays(7 * moved.Weeks);
        return new Period(monday, monday.AddDays(6), moved.End) { HasYear = false };
    }

    private static Period? Weekend(DateText text, int at, DateOnly reference)
    {
        if (text.AfterOne(at, "cuối tuần", "đầu tuần", "giữa tuần") is not { } behind) return null;
        var moved = WeekShift(text, behind);
        if (moved is null && !text.Is(at, "cuối")) return null;
        var monday = Monday(reference).AddDays(7 * (moved?.Weeks ?? 0));
        var end = moved?.End ?? behind;
        var (first, last) = text.Is(at, "cuối") ? (5, 6) : text.Is(at, "đầu") ? (0, 1) : (2, 3);
        return new Period(monday.AddDays(first), monday.AddDays(last), end) { HasYear = false };
    }

    private static Period? Weekday(DateText text, int at, DateOnly reference)
    {
        if (Weekdays.Read(text, at) is not { } weekday) return null;
        var sinceMonday = ((int)weekday.Day + 6) % 7;
        if (text.Is(weekday.End, "tuần") && WeekShift(text, weekday.End + 1) is { } week)
            return Period.Day(Monday(reference).AddDays(7 * week.Weeks + sinceMonday), week.End) with { HasYear = false };
        if (text.AfterOne(weekday.End, "vừa rồi", "vừa qua", "rồi") is { } past)
        {
            var back = ((int)reference.DayOfWeek - (int)weekday.Day + 7) % 7;
            return Period.Day(reference.AddDays(back == 0 ? -7 : -back), past) with { HasYear = false };
        }
        if (text.AfterOne(weekday.End, "tới", "sắp tới") is { } next)
        {
            var ahead = ((int)weekday.Day - (int)reference.DayOfWeek + 7) % 7;
            return Period.Day(reference.AddDays(ahead == 0 ? 7 : ahead), next) with { HasYear = false };
        }
        // "hôm thứ Sáu": the press tells the past.
        if (text.Is(at - 1, "hôm") && text.IsBlankGap(at))
            return Period.Day(reference.AddDays(-(((int)reference.DayOfWeek - (int)weekday.Day + 7) % 7)), weekday.End) with { HasYear = false };
        return text.Is(weekday.End, "này") ? Period.Day(Monday(reference).AddDays(sinceMonday), weekday.End + 1) with { HasYear = false } : null;
    }

    /// <summary>Weeks run from Monday to Sunday.</summary>
    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static (int Weeks, int End)? WeekShift(DateText text, int at)
    {
        if (text.AfterOne(at, "trước nữa") is { } twice) return (-2, twice);
        // The press says "tuần qua" for the last full week.
        if (text.AfterOne(at, "vừa qua", "vừa rồi", "trước", "qua", "rồi") is { } past) return (-1, past);
        if (text.AfterOne(at, "này", "nay") is { } present) return (0, present);
        if (text.AfterOne(at, "sau nữa") is { } later) return (2, later);
        return text.AfterOne(at, "sau", "tới") is { } next ? (1, next) : null;
    }
}
