using Archive.Documents.Numbers;
using Archive.Text;

namespace Archive.Documents.Dates;

/// <summary>Finds the dates and periods in a text, from left to right; a word belongs to one date at most.</summary>
internal static class DateReader
{
    public static IReadOnlyList<DateMention> FindAll(string text, DateOnly? reference)
    {
        var prepared = DateText.Of(text);
        var masked = Masked(prepared.Text);
        // Beyond these days one could not count back and ahead.
        var context = new DateContext(reference is { Year: > 1900 and < 2200 } ? reference : null);
        var found = new List<DateMention>();
        for (int at = 0, mask = 0; at < prepared.Count;)
        {
            var start = prepared.Words[at].Span.Start;
            while (mask < masked.Count && masked[mask].End <= start) mask++;
            if (mask < masked.Count && masked[mask].Start <= start)
            {
                at++;
                continue;
            }
            if (!DateTriggers.CanBegin(prepared, at) || ReadAt(prepared, at, context) is not { } read || Overlaps(prepared, at, read.End, masked, mask))
            {
                at = DateTriggers.SkipBroken(prepared, at);
                continue;
            }
            found.Add(new DateMention(read.Range, prepared.ToOriginal(at, read.End)) { Doubtful = read.IsDoubtful });
            at = read.End;
        }
        return found;
    }

    private static (DateRange Range, int End, bool IsDoubtful)? ReadAt(DateText text, int at, DateContext context)
    {
        if (Ranges.Read(text, at, context) is { } range) return (new DateRange(range.From, range.To), range.End, range.IsDoubtful);
        if (OpenRanges.Read(text, at, context) is { } open) return open;
        return Periods.Read(text, at, context) is { } period ? (new DateRange(period.From, period.To), period.End, period.IsDoubtful) : null;
    }

    /// <summary>The year in a document number is no date, nor are the digits of an address.</summary>
    private static List<TextSpan> Masked(string text)
    {
        var spans = Addresses.Find(text);
        spans.AddRange(DocumentNumber.FindAll(text).Select(mention => mention.Span));
        spans.Sort((a, b) => a.Start.CompareTo(b.Start));
        return spans;
    }

    private static bool Overlaps(DateText text, int at, int end, List<TextSpan> masked, int mask)
    {
        var span = TextSpan.Between(text.Words[at].Span.Start, text.Words[end - 1].Span.End);
        return mask < masked.Count && masked[mask].Overlaps(span);
    }
}
