namespace Archive.Documents.Dates;

/// <summary>A time of day before a date: "8 giờ 30 phút ngày", "14h ngày", "0 giờ ngày".</summary>
internal static class Time
{
    public static int Skip(DateText text, int at)
    {
        var next = at;
        if (text.Number(next) is <= 24 && text.IsOne(next + 1, "giờ", "h"))
        {
            next += 2;
            if (text.Number(next) is < 60 && text.IsOne(next + 1, "phút", "p")) next += 2;
        }
        else if (IsClock(text.Folded(next))) next++;
        return next > at && text.Is(next, "ngày") ? next : at;
    }

    /// <summary>"14h", "14h30"</summary>
    private static bool IsClock(string word)
    {
        var hour = word.IndexOf('h', StringComparison.Ordinal);
        return hour is 1 or 2 && word.Length <= 5 && word.Where((_, i) => i != hour).All(char.IsAsciiDigit);
    }
}
