using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Documents;
using Archive.Text;
using Indexer.Reading.Links;

namespace Indexer.Reading.Facts;

/// <summary>
/// The days on which what a news item tells of happened or will. The day of a document that is only cited is none, nor is a limit
/// ("trước ngày …") or the beginning of an effect ("từ ngày …"); the day on which an act is issued is one when the item tells of its issue.
/// </summary>
internal static class EventDays
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private static readonly Regex Limit = new(@"\b(tu|truoc|den|het|toi|sau|qua|ke tu|tinh den|cham nhat|thoi han|hieu luc|sinh)\s*(vao\s*)?(ngay\s*)?$", Options);
    private static readonly Regex Issuing = new(@"\b(ban hanh|ky|thong qua|cong bo|co)\s+(\w+\s+){0,4}(so\s*)?$", Options);
    private static readonly Regex OfAct = new(@"^(cua [\w ,]{2,60}|\([\w ]{2,30}\))?,?\s*(ngay\s*)?$", Options);

    // So far before a number its verb is looked for.
    private const int VerbDistance = 60;
    private const int Around = 45;

    public static DayList? Of(string text, DateOnly? published)
    {
        // The year that goes unsaid is that of the days around the publication; a plan for the year names other days too.
        bool IsNear(DateOnly day) => published is { } publication && Math.Abs(day.DayNumber - publication.DayNumber) <= Around;
        var days = new List<DateOnly>();
        foreach (var line in Sentences.In(text))
        {
            var words = line.In(text);
            var folded = Folding.Fold(words);
            var acts = Acts(words);
            foreach (var mention in DateRange.FindAll(words, published))
            {
                if (mention.Doubtful || mention.Range.From is not { } day || mention.Range.To != day || !NamesDay(words, mention.Span)) continue;
                if (!NamesYear(words, mention.Span, day) && !IsNear(day)) continue;
                var before = folded[..mention.Span.Start];
                if (Limit.IsMatch(before)) continue;
                var act = acts.LastOrDefault(span => span.End <= mention.Span.Start && OfAct.IsMatch(folded[span.End..mention.Span.Start]));
                if (act.Length > 0 && !Issuing.IsMatch(folded[Math.Max(0, act.Start - VerbDistance)..act.Start])) continue;
                days.Add(day);
            }
        }
        return DayList.Of(days);
    }

    private static List<TextSpan> Acts(string words) =>
    [
        .. DocumentNumber.FindAll(words).Select(mention => mention.Span).Concat(NamedActs.In(words, 0).Select(law => law.Span)).OrderBy(span => span.Start),
    ];

    private static bool NamesYear(string words, TextSpan span, DateOnly day) =>
        span.In(words).Contains(day.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>"hôm qua" leans on the day of publication and is told with less certainty than a printed day.</summary>
    private static bool NamesDay(string words, TextSpan span) => span.In(words).Any(char.IsDigit);
}
