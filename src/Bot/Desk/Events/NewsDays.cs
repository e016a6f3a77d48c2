using System.Globalization;
using Archive.Documents;

namespace Bot.Desk.Events;

/// <summary>Days as news items give them.</summary>
internal static class NewsDays
{
    public static bool HasYear(string text, DateMention date) =>
        text.AsSpan(date.Span.Start, date.Span.Length).Contains(date.Range.From!.Value.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>
    /// "ngày 15/01" in an item of 9 January is that of next week: without a year the nearest day to the item's is meant, where readers of
    /// archives would look back.
    /// </summary>
    public static DateOnly Nearest(string text, DateMention date, DateOnly? published)
    {
        var day = date.Range.From!.Value;
        if (published is not { } told || HasYear(text, date)) return day;
        return new[] { day, day.AddYears(1), day.AddYears(-1) }.MinBy(one => Math.Abs(one.DayNumber - told.DayNumber));
    }
}
