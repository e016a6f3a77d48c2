using Archive.Documents;
using Archive.Tests.Fixtures;

namespace Archive.Tests.Documents;

/// <summary>Case tables: columns input, canonical, kind, channel, note. A note with "disputable" allows another reading and is counted apart.</summary>
public class DocumentNumberCasesTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("docnumber_cases.tsv")]
    [InlineData("docnumber_more_cases.tsv")]
    public void Nearly_all_numbers_are_read_and_none_is_seen_where_there_is_none(string table)
    {
        var rows = Fixture.Rows(table).Select(cells => new Case(cells[0], cells[1], cells.Length > 4 && cells[4].Contains("disputable", StringComparison.Ordinal))).ToList();
        var wrong = rows.Where(row => row.Read != row.Expected).ToList();
        foreach (var row in wrong) output.WriteLine($"{(row.Disputable ? "disputable " : "")}{row.Input}: expected {row.Expected}, read {row.Read}");
        var counted = rows.Where(row => !row.Disputable).ToList();
        var right = counted.Count(row => row.Read == row.Expected);
        output.WriteLine($"{right} of {counted.Count} right, {rows.Count - counted.Count} disputable");
        wrong.ShouldNotContain(row => !row.Disputable && row.Expected == "none");
        ((double)right / counted.Count).ShouldBeGreaterThanOrEqualTo(0.97);
    }

    private sealed record Case(string Input, string Expected, bool Disputable)
    {
        public string Read { get; } = DocumentNumber.FindAll(Input) is { Count: > 0 } found ? string.Join("; ", found.Select(m => m.Number)) : "none";
    }
}
