using System.Globalization;
using Archive.Text;

namespace Archive.Documents.Dates;

/// <summary>
/// One end only: "trước ngày 01/7/2025" (without the day), "từ ngày", "kể từ" (with it), "đến hết", "chậm nhất"; and before or
/// after an event that everybody dates ("trước sắp xếp tỉnh").
/// </summary>
internal static class OpenRanges
{
    private static readonly (string Phrase, DateOnly Day)[] Events = [.. EmbeddedTable.Read("date_events.tsv").Rows
        .Select(row => (row["words"], DateOnly.ParseExact(row["day"], "yyyy-MM-dd", CultureInfo.InvariantCulture)))];

    public static (DateRange Range, int End, bool IsDoubtful)? Read(DateText text, int at, DateContext context)
    {
        if (text.AfterOne(at, "trước", "trước khi") is not null || text.AfterOne(at, "sau", "sau khi") is not null) return BeforeOrAfter(text, at, context);
        if (text.AfterOne(at, "kể từ", "tính từ", "bắt đầu từ", "từ") is { } from && Behind(text, from, context) is { } start)
            return (new DateRange(start.From, null), text.AfterOne(start.End, "trở đi", "về sau", "trở về sau") ?? start.End, start.IsDoubtful);
        var until = text.AfterOne(at, "cho đến hết", "cho đến", "đến hết", "tới hết", "tính đến", "đến", "hết", "chậm nhất là", "chậm nhất", "muộn nhất là", "muộn nhất", "không quá", "không muộn hơn", "trễ nhất");
        if (until is not { } last || Behind(text, text.AfterOne(last, "hết", "là", "vào", "đến") ?? last, context) is not { } end) return null;
        // "hết tuần này" has an end, "qua ngày" none; a bare word "hết" needs a day, a month or a year.
        return (new DateRange(null, end.To), end.End, end.IsDoubtful);
    }

    private static (DateRange, int, bool)? BeforeOrAfter(DateText text, int at, DateContext context)
    {
        var isBefore = text.Is(at, "trước");
        var first = text.Is(at + 1, "khi") ? at + 2 : at + 1;
        foreach (var (phrase, day) in Events)
            if (text.After(first, phrase) is { } behind)
                return (isBefore ? new DateRange(null, day.AddDays(-1)) : new DateRange(day, null), behind, false);
        if (first != at + 1 || Behind(text, first, context) is not { } period) return null;
        return isBefore
            ? (new DateRange(null, period.From.AddDays(-1)), period.End, period.IsDoubtful)
            : (new DateRange(period.To.AddDays(1), null), period.End, period.IsDoubtful);
    }

    private static Period? Behind(DateText text, int at, DateContext context) => at < text.Count && text.IsBlankGap(at)
        ? Periods.Read(text, Time.Skip(text, at), context) ?? YearRules.Bare(text, at)
        : null;
}
