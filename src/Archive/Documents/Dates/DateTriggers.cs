using System.Collections.Frozen;
using Archive.Text;

namespace Archive.Documents.Dates;

/// <summary>The words that a date can begin with: a cheap look before the rules.</summary>
internal static class DateTriggers
{
    private static readonly FrozenSet<string> First = new[]
    {
        "ngày", "hôm", "hqua", "hnay", "bữa", "mùng", "mồng", "sáng", "trưa", "chiều", "tối", "đêm", "thứ", "chủ", "chúa", "cn",
        "tuần", "tháng", "thg", "quý", "năm", "niên", "giai", "nhiệm", "thời", "khóa", "đầu", "giữa", "cuối", "nửa",
        "từ", "kể", "tính", "bắt", "trong", "trước", "sau", "đến", "tới", "cho", "hết", "chậm", "muộn", "trễ", "không", "cách", "các",
        "một", "hai", "ba", "bốn", "sáu", "bảy", "tám", "chín", "mười", "q1", "q2", "q3", "q4",
        "jan", "january", "feb", "february", "mar", "march", "apr", "april", "may", "june", "jun", "july", "jul", "aug", "august", "sep", "september", "oct", "october",
        "nov", "november", "dec", "december",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Folded = First.Select(Folding.Fold).ToFrozenSet();

    public static bool CanBegin(DateText text, int at)
    {
        var word = text.Words[at];
        if (char.IsAsciiDigit(word.Exact[0]) || First.Contains(word.Exact)) return true;
        return word.Exact is ['t', >= '2' and <= '7'] || (word.Exact == word.Folded && Folded.Contains(word.Folded));
    }

    /// <summary>The place to go on after a word that begins no date: digits that hang together are none in part either ("30/02/2023").</summary>
    public static int SkipBroken(DateText text, int at)
    {
        var next = at + 1;
        // "ngày tháng năm 2025" was left to be filled in; its year is no date.
        if (text.After(at, "ngày tháng năm") is { } blank) return text.Number(blank) is null ? blank : blank + 1;
        // A lunar day or a street that bears a day: its month is no date either.
        var first = DayRules.SkipDayWord(text, at) ?? at;
        if (NumberNames.Read(text, first) is { } day && text.Is(day.End, "tháng") && !text.Is(day.End + 1, "năm") && MonthRules.Number(text, day.End + 1) is { } month) return month.End;
        if (text.Number(at) is null && !char.IsAsciiDigit(text.Printed(at)[^1])) return next;
        while (next < text.Count && text.Gap(next) is ['/' or '-' or '.' or ':'] && char.IsAsciiDigit(text.Printed(next)[0])) next++;
        return next;
    }
}
