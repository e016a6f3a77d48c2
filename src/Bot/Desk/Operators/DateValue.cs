using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Documents;

namespace Bot.Desk.Operators;

/// <summary>
/// Days as an operator takes them: 2023, 2023-01, 01/2023, 2023-01-18, 18/01/2023, 2023-q1, two of them with ".." between, one end
/// left open; or in words, "quý I năm 2023", "tuần trước".
/// </summary>
internal static partial class DateValue
{
    private const string Between = "..";

    public static DateRange? TryParse(string text, DateOnly today)
    {
        var value = text.Trim();
        if (value.IndexOf(Between, StringComparison.Ordinal) is var at && at >= 0)
        {
            var (left, right) = (value[..at], value[(at + Between.Length)..]);
            var from = left.Length == 0 ? default(DateRange?) : One(left, today);
            var to = right.Length == 0 ? default(DateRange?) : One(right, today);
            if ((left.Length > 0 && from is null) || (right.Length > 0 && to is null) || (from is null && to is null)) return null;
            return from?.From > to?.To ? null : new DateRange(from?.From, to?.To);
        }
        return One(value, today);
    }

    /// <summary>"2023", "2023-01", "2023-01-18" where that is exact, else "2023-01-05..2023-03-31".</summary>
    public static string Write(DateRange range)
    {
        if (range is not { From: { } from, To: { } to }) return $"{Iso(range.From)}{Between}{Iso(range.To)}";
        if (from == to) return Iso(from);
        if (from == new DateOnly(from.Year, 1, 1) && to == new DateOnly(from.Year, 12, 31)) return from.ToString("yyyy", CultureInfo.InvariantCulture);
        return from.Day == 1 && to == from.AddMonths(1).AddDays(-1) ? from.ToString("yyyy-MM", CultureInfo.InvariantCulture) : $"{Iso(from)}{Between}{Iso(to)}";
    }

    private static DateRange? One(string text, DateOnly today)
    {
        if (Form.Match(text) is { Success: true } form) return Range(form);
        // A form with digits alone that is not read is a slip, not a phrase: 2023-13.
        return text.All(letter => !char.IsLetter(letter)) ? null : InWords(text, today);
    }

    private static DateRange? InWords(string text, DateOnly today) =>
        DateRange.FindAll(text, today) is [var only] && only.Span.Start == 0 && only.Span.End == text.Length ? only.Range : null;

    private static DateRange? Range(Match form)
    {
        if (Part(form, "year") is not { } year || year is < 1900 or > 2100) return null;
        if (Part(form, "quarter") is { } quarter) return Months(year, (3 * quarter) - 2, 3 * quarter);
        if (Part(form, "month") is not { } month) return Months(year, 1, 12);
        if (month is < 1 or > 12) return null;
        if (Part(form, "day") is not { } day) return Months(year, month, month);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? DateRange.Day(new(year, month, day)) : null;
    }

    private static DateRange Months(int year, int first, int last) =>
        new(new DateOnly(year, first, 1), new DateOnly(year, last, 1).AddMonths(1).AddDays(-1));

    private static int? Part(Match form, string name) =>
        form.Groups[name] is { Success: true } part ? int.Parse(part.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    [GeneratedRegex(
        @"^(?:(?<year>[0-9]{4})(?:-[qQ](?<quarter>[1-4])|-(?<month>[0-9]{1,2})(?:-(?<day>[0-9]{1,2}))?)?|(?:(?<day>[0-9]{1,2})[/-])?(?<month>[0-9]{1,2})[/-](?<year>[0-9]{4})|[qQ](?<quarter>[1-4])[/-](?<year>[0-9]{4}))$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
