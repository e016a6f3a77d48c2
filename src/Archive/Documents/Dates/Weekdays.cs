namespace Archive.Documents.Dates;

/// <summary>Names of weekdays: "thứ Tư", "T4", "chủ nhật", "CN".</summary>
internal static class Weekdays
{
    public static (DayOfWeek Day, int End)? Read(DateText text, int at)
    {
        if (text.AfterOne(at, "chủ nhật", "chúa nhật") is { } sunday) return (DayOfWeek.Sunday, sunday);
        if (text.Printed(at) is "CN" or "cn") return (DayOfWeek.Sunday, at + 1);
        if (text.Printed(at) is ['T' or 't', >= '2' and <= '7'] printed) return ((DayOfWeek)(printed[1] - '1'), at + 1);
        if (!text.Is(at, "thứ") || !text.IsBlankGap(at + 1)) return null;
        return NumberNames.Read(text, at + 1) is { Value: >= 2 and <= 7 } number ? ((DayOfWeek)(number.Value - 1), number.End) : null;
    }

    /// <summary>The weekday printed beside a date: it begins at <paramref name="at"/>, its digits at <paramref name="first"/>.</summary>
    public static DayOfWeek? Beside(DateText text, int at, int first, int end)
    {
        if (Read(text, at) is { } own && own.End <= first) return own.Day;
        for (var back = 1; back <= 3; back++)
            if (Read(text, at - back) is { } before && before.End == at && text.IsLooseGap(at))
                return before.Day;
        return end < text.Count && text.IsLooseGap(end) && Read(text, end) is { } behind ? behind.Day : null;
    }
}
