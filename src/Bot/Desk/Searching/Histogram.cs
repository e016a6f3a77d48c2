using System.Globalization;
using Archive.Documents;
using Bot.Desk.Operators;

namespace Bot.Desk.Searching;

/// <summary>A bar: documents of a stretch of days, and the query narrowed to it.</summary>
internal sealed record Bar(string Label, DateRange Range, int Count, DeskQuery Narrowed);

/// <summary>
/// How a list spreads over time: by years; by months when the list is of one year; by days when it is of one month. Empty stretches
/// between stand as zero, so that a gap is seen.
/// </summary>
internal sealed record Histogram(IReadOnlyList<Bar> Bars, int Undated)
{
    // Beyond this many years in a row the empty ones are left out.
    private const int MostBars = 60;

    public int Highest => Bars.Count == 0 ? 0 : Bars.Max(bar => bar.Count);

    public static Histogram Of(DeskResult result)
    {
        var days = result.Rows.Select(row => Catalogue.DayOf(row.Document)).OfType<DateOnly>().ToList();
        var undated = result.Rows.Count - days.Count;
        if (days.Count == 0) return new([], undated);
        var (first, last) = (days.Min(), days.Max());
        var step = first.Year != last.Year ? Step.Year : first.Month != last.Month ? Step.Month : Step.Day;
        var counts = days.CountBy(day => Start(day, step)).ToDictionary();
        var starts = All(Start(first, step), Start(last, step), step).ToList();
        if (starts.Count > MostBars) starts = [.. counts.Keys.Order()];
        return new([.. starts.Select(start => BarOf(result.Query, start, step, counts.GetValueOrDefault(start)))], undated);
    }

    private enum Step
    {
        Year,
        Month,
        Day,
    }

    private static Bar BarOf(DeskQuery query, DateOnly start, Step step, int count)
    {
        var range = new DateRange(start, Next(start, step).AddDays(-1));
        var label = start.ToString(step switch { Step.Year => "yyyy", Step.Month => "MM/yyyy", _ => "dd/MM/yyyy" }, CultureInfo.InvariantCulture);
        var condition = new DateCondition(DateField.Dated, range);
        var old = query.Conditions.OfType<DateCondition>().FirstOrDefault(date => date.Field == DateField.Dated && !date.Negated);
        return new(label, range, count, old is null ? query.With(condition) : query.Swap(old, condition));
    }

    private static IEnumerable<DateOnly> All(DateOnly first, DateOnly last, Step step)
    {
        for (var start = first; start <= last; start = Next(start, step)) yield return start;
    }

    private static DateOnly Start(DateOnly day, Step step) => step switch
    {
        Step.Year => new(day.Year, 1, 1),
        Step.Month => new(day.Year, day.Month, 1),
        _ => day,
    };

    private static DateOnly Next(DateOnly start, Step step) => step switch
    {
        Step.Year => start.AddYears(1),
        Step.Month => start.AddMonths(1),
        _ => start.AddDays(1),
    };
}
