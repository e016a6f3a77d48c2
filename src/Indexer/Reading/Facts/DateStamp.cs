using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Text;

namespace Indexer.Reading.Facts;

/// <summary>
/// A line that only says when an item went out: "14:56, Thứ Tư, 17-1-2024", "Ngày đăng: 05/03/2025", "4/8/2021 3:02:00 AM".
/// Day first, but month first where AM or PM with seconds shows an American clock (documents.md, section 5).
/// </summary>
internal static class DateStamp
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Regex Date = new(@"\b(?<a>\d{1,2})\s*[/.\-]\s*(?<b>\d{1,2})\s*[/.\-]\s*(?<year>\d{4})\b", Options);
    private static readonly Regex Written = new(@"ngay\s+(?<a>\d{1,2})\s+thang\s+(?<b>\d{1,2})\s+nam\s+(?<year>\d{4})", Options);
    private static readonly Regex AmericanClock = new(@"\d{1,2}:\d{2}:\d{2}\s*(am|pm)\b", Options);
    private static readonly Regex Clock = new(@"\b\d{1,2}\s*[:h]\s*\d{2}(:\d{2})?\b(\s*(am|pm|gmt\s*\+?7|\(gmt\s*\+?7\)))?", Options);
    private static readonly Regex Words = new(
        @"\b(thu (hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|ngay (dang|xuat ban|cap nhat|tao|viet|phat hanh)|dang (luc|ngay|tai)?|cap nhat( luc)?|xuat ban|thoi gian|thoi gian dang|luc|ngay|gmt|am|pm|sang|chieu|toi|luot xem|xem|\d+)\b",
        Options);

    /// <summary>Null when the line is no stamp.</summary>
    public static DateOnly? Read(string line)
    {
        if (line.Length > 90) return null;
        var folded = Folding.Fold(line);
        var date = Date.Match(folded) is { Success: true } digits ? digits : Written.Match(folded);
        if (!date.Success) return null;
        var rest = folded.Remove(date.Index, date.Length);
        rest = Words.Replace(Clock.Replace(rest, " "), " ");
        if (rest.Any(char.IsLetterOrDigit)) return null;

        int Part(string name) => int.Parse(date.Groups[name].Value, CultureInfo.InvariantCulture);
        var (first, second, year) = (Part("a"), Part("b"), Part("year"));
        var (day, month) = AmericanClock.IsMatch(folded) || second > 12 ? (second, first) : (first, second);
        return year is > 1990 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }
}
