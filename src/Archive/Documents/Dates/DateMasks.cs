using Archive.Text;

namespace Archive.Documents.Dates;

/// <summary>Numbers with a stroke that are no dates: fractions, counts, pages, streets, versions, addresses.</summary>
internal static class DateMasks
{
    private static readonly PhraseTable<bool> Before = Read("before");
    private static readonly PhraseTable<bool> Behind = Read("behind");

    /// <summary>Whether the digits from–end go on, before or behind, as no date does: "2.0.1", "11/63/2", "0912-345-678".
    /// "12-13/8" is a range of days: a hyphen before digits parted by <paramref name="sign"/> is no part of them.</summary>
    public static bool StandsInNumbers(DateText text, int from, int end, char sign = '-') => (text.Sign(from) != '-' || sign == '-') && Touches(text, from, true) || Touches(text, end, false);

    /// <summary>Whether a word before or behind says that this is no date: "trang 3/12", "đường 30/4", "9/10 điểm".</summary>
    public static bool IsOther(DateText text, int from, int end) => IsStreet(text, from) || Behind.Match(text.Text, text.Words, end) is { Count: > 0 } && text.IsBlankGap(end);

    public static bool IsStreet(DateText text, int from)
    {
        for (var at = Math.Max(0, from - 3); at < from; at++)
            if (Before.Match(text.Text, text.Words, at).Count == from - at && text.IsBlankGap(from))
                return true;
        return false;
    }

    private static bool Touches(DateText text, int at, bool before)
    {
        if (at <= 0 || at >= text.Count) return false;
        var gap = text.Gap(at);
        if (gap.IsEmpty || gap.Length > 1 || gap[0] is not ('/' or '-' or '.' or ':' or '_' or ',')) return false;
        if (gap[0] == ',') return char.IsAsciiDigit(text.Printed(at)[0]) && char.IsAsciiDigit(text.Printed(at - 1)[^1]);
        if (gap[0] == '-' && !before && !char.IsLetterOrDigit(text.Printed(at)[0])) return false;
        // "LSO-12/8/2016": the credit of a news agency stands before the date.
        if (gap[0] == '-' && before && text.Number(at - 1) is null) return false;
        return gap[0] != '.' || char.IsAsciiDigit(text.Printed(before ? at - 1 : at)[0]);
    }

    private static PhraseTable<bool> Read(string role)
    {
        var table = new PhraseTable<bool>();
        foreach (var row in EmbeddedTable.Read("date_words.tsv").Rows)
            if (row["role"] == role) table.Add(row["words"], true);
        return table;
    }
}
