using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Checking;

/// <summary>The days and periods a text names, each as a figure of its own: a range gives its two ends.</summary>
internal static partial class FigureDates
{
    // Words such as "trước", "kể từ" before the day of an open period.
    private const int MostOpeningWords = 5;

    public static IEnumerable<Figure> In(string text, IReadOnlyList<TextSpan> taken)
    {
        var dated = new List<TextSpan>(taken);
        foreach (var mention in DateRange.FindAll(text, reference: null).Where(mention => !taken.Any(mention.Span.Overlaps)))
        {
            dated.Add(mention.Span);
            foreach (var value in Values(Closed(text, mention)).Distinct(StringComparer.Ordinal)) yield return new Figure(FigureKind.Date, value, "", mention.Span);
        }
        foreach (Match match in DayAndMonth.Matches(text))
        {
            var span = new TextSpan(match.Index, match.Length);
            if (dated.Any(span.Overlaps) || Value(match, "d") is not (>= 1 and <= 31 and var day) || Value(match, "m") is not (>= 1 and <= 12 and var month)) continue;
            yield return new Figure(FigureKind.Date, string.Create(CultureInfo.InvariantCulture, $"--{month:00}-{day:00}"), "", span);
        }
    }

    /// <summary>The day an open period begins or ends with, without the words that open it.</summary>
    private static DateRange Closed(string text, DateMention mention)
    {
        if (mention.Range is { From: not null, To: not null }) return mention.Range;
        var words = mention.Span.In(text);
        foreach (var word in Syllables.Of(words).Skip(1).Take(MostOpeningWords))
            if (DateRange.FindAll(words[word.Span.Start..], reference: null) is [{ Range: { From: not null, To: not null } day }, ..])
                return day;
        return mention.Range;
    }

    private static IEnumerable<string> Values(DateRange range)
    {
        if (range is { From: { } from, To: { } to })
        {
            if (from.Day == 1 && to == from.AddMonths(1).AddDays(-1)) return [from.ToString("yyyy-MM", CultureInfo.InvariantCulture)];
            if (from is { Day: 1, Month: 1 } && to is { Day: 31, Month: 12 })
                return from.Year == to.Year ? [Year(from)] : [Year(from), Year(to)];
        }
        return new[] { range.From, range.To }.OfType<DateOnly>().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        static string Year(DateOnly day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);
    }

    private static int Value(Match match, string part) => int.Parse(match.Groups[part].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?:ngày|mùng|mồng)\s+(?<d>\d{1,2})(?:\s*/\s*|\s+tháng\s+)(?<m>\d{1,2})\b|\b(?<d>\d{1,2})\s+tháng\s+(?<m>\d{1,2})\b|\b(?:từ|đến|trước|sau|và|-|,)\s*(?<d>\d{1,2})/(?<m>\d{1,2})\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex DayAndMonth { get; }
}
