using System.Globalization;
using Archive.Documents;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Documents;

/// <summary>Case tables: columns text, reference_date, expected, kind, certainty, note; "disputable" rows are counted apart.</summary>
public class DateCasesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("date_cases.tsv")]
    [InlineData("date_more_cases.tsv")]
    public void Nearly_all_dates_are_read_and_none_is_seen_where_there_is_none(string table)
    {
        var rows = Fixture.Rows(table).Select(cells => new Case(cells[0], cells[1], cells[2], cells.Length > 5 && cells[5].Contains("disputable", StringComparison.Ordinal))).ToList();
        var wrong = rows.Where(row => row.Read != row.Expected).ToList();
        foreach (var row in wrong) output.WriteLine($"{(row.Disputable ? "disputable " : "")}{row.Text} [{row.Reference}]: expected {row.Expected}, read {row.Read}");
        var counted = rows.Where(row => !row.Disputable).ToList();
        var right = counted.Count(row => row.Read == row.Expected);
        output.WriteLine($"{right} of {counted.Count} right, {rows.Count - counted.Count} disputable");
        wrong.ShouldNotContain(row => !row.Disputable && row.Expected == "none");
        ((double)right / counted.Count).ShouldBeGreaterThanOrEqualTo(0.95);
    }

    private sealed record Case(string Text, string Reference, string Expected, bool Disputable)
    {
        public string Read { get; } = DateRange.FindAll(Text, DateOnly.TryParseExact(Reference, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null)
            is { Count: > 0 } found ? string.Join("; ", found.Select(m => m.Range)) : "none";
    }
}
