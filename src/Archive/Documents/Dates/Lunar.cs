namespace Archive.Documents.Dates;

/// <summary>Days of the lunar calendar, which need a table that is not here: Tết, rằm, tháng Giêng, tháng Chạp, âm lịch.</summary>
internal static class Lunar
{
    private const int Reach = 7;

    /// <summary>Whether the day that begins at <paramref name="at"/> with its number at <paramref name="first"/> is a lunar one.</summary>
    public static bool IsMeant(DateText text, int at, int first)
    {
        if (text.Is(at - 1, "rằm") || text.Is(first + 1, "tết")) return true;
        for (var i = first; i < Math.Min(text.Count, first + Reach); i++)
        {
            if (text.After(i, "âm lịch") is not null || text.IsOne(i, "giêng", "chạp") && text.Is(i - 1, "tháng")) return true;
            if (text.Gap(i + 1).ContainsAny('.', ';', '\n')) break;
        }
        return false;
    }
}
