using System.Globalization;
using System.Text.RegularExpressions;

namespace Archive.Documents.Dates;

/// <summary>Stamps that programs write: ISO 8601, RFC 1123 as in feeds, and the American form of some portals. Vietnam is +07:00.</summary>
internal static partial class Stamps
{
    private const int Longest = 48;
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    public static Period? Read(DateText text, int at, DateContext context) => Iso(text, at) ?? English(text, at);

    /// <summary>Whether a time with AM or PM stands behind; true when it has seconds, null when there is none.</summary>
    public static bool? AmericanTimeBehind(DateText text, int end) =>
        AmericanTime().Match(Behind(text, end)) is { Success: true } match ? match.Groups["seconds"].Length > 0 : null;

    private static Period? Iso(DateText text, int at)
    {
        if (text.Year(at) is null || text.Sign(at + 1) is not ('-' or '/') || DateMasks.StandsInNumbers(text, at, text.Count)) return null;
        if (IsoForm().Match(From(text, at)) is not { Success: true } match) return null;
        var end = WordBehind(text, at, match.Length);
        if (match.Groups["zone"].Length > 0)
        {
            return DateTimeOffset.TryParse(match.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
                ? Period.Day(DateOnly.FromDateTime(moment.ToOffset(Vietnam).DateTime), end)
                : null;
        }
        if (match.Groups["time"].Length == 0 && DateMasks.StandsInNumbers(text, at, end)) return null;
        return DayRules.Day(Int(match, "year"), Int(match, "month"), Int(match, "day"), end);
    }

    private static Period? English(DateText text, int at)
    {
        var isMonthFirst = text.Folded(at) is ['j' or 'f' or 'm' or 'a' or 's' or 'o' or 'n' or 'd', _, _, ..];
        if (!isMonthFirst && text.Number(at) is not (>= 1 and <= 31)) return null;
        if ((isMonthFirst ? MonthFirstForm() : EnglishForm()).Match(From(text, at)) is not { Success: true } match) return null;
        var month = "janfebmaraprmayjunjulaugsepoctnovdec".IndexOf(match.Groups["month"].Value[..3].ToLowerInvariant(), StringComparison.Ordinal) / 3 + 1;
        var end = WordBehind(text, at, match.Length);
        if (DayRules.Day(Int(match, "year"), month, Int(match, "day"), end) is not { } day) return null;
        if (match.Groups["zone"].Length == 0) return day;
        var offset = match.Groups["zone"].Value is ['+' or '-', ..] and var zone
            ? TimeSpan.FromMinutes((zone[0] == '-' ? -1 : 1) * (int.Parse(zone.AsSpan(1, 2), CultureInfo.InvariantCulture) * 60 + int.Parse(zone.AsSpan(3, 2), CultureInfo.InvariantCulture)))
            : TimeSpan.Zero;
        var local = day.From.ToDateTime(new TimeOnly(Int(match, "hour") % 24, Int(match, "minute") % 60)) - offset + Vietnam;
        return Period.Day(DateOnly.FromDateTime(local), end);
    }

    private static string From(DateText text, int at)
    {
        var start = text.Words[at].Span.Start;
        return text.Text.Substring(start, Math.Min(Longest, text.Text.Length - start));
    }

    private static string Behind(DateText text, int end)
    {
        var start = text.Words[end - 1].Span.End;
        return text.Text.Substring(start, Math.Min(Longest, text.Text.Length - start));
    }

    private static int WordBehind(DateText text, int at, int length)
    {
        var stop = text.Words[at].Span.Start + length;
        var end = at + 1;
        while (end < text.Count && text.Words[end].Span.Start < stop) end++;
        return end;
    }

    private static int Int(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})[-/](?<month>[0-9]{1,2})[-/](?<day>[0-9]{1,2})(?<time>[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,7})?)?(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex IsoForm();

    [GeneratedRegex(
        @"^(?<day>[0-9]{1,2})[ -](?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*[ -](?<year>(?:19|20)[0-9]{2})(?: (?<hour>[0-9]{2}):(?<minute>[0-9]{2})(?::[0-9]{2})? ?(?<zone>GMT|UTC|Z|[+-][0-9]{4})?)?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EnglishForm();

    [GeneratedRegex(
        @"^(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* (?<day>[0-9]{1,2}),? (?<year>(?:19|20)[0-9]{2})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirstForm();

    [GeneratedRegex(
        @"^,? {1,2}[0-9]{1,2}:[0-9]{2}(?<seconds>:[0-9]{2})? ?[AP]M",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AmericanTime();
}
