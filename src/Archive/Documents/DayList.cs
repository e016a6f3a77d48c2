using System.Globalization;

namespace Archive.Documents;

/// <summary>Some days in order, each once; the written form is "2016-08-12 2016-09-01".</summary>
public sealed record DayList(string Written)
{
    public IReadOnlyList<DateOnly> Days => [.. Written.Split(' ').Select(Day)];

    /// <summary>Null when there is no day.</summary>
    public static DayList? Of(IEnumerable<DateOnly> days) =>
        string.Join(' ', days.Distinct().Order().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) is { Length: > 0 } written ? new(written) : null;

    public override string ToString() => Written;

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
