using Bot.Desk.Exporting;

namespace Bot.Tests.Desk.Exporting;

public sealed class CsvTextTests
{
    [Theory]
    [InlineData("giá nước", "giá nước")]
    [InlineData("a,b", "\"a,b\"")] // the separator
    [InlineData("nói \"không\"", "\"nói \"\"không\"\"\"")] // quotation marks doubled
    [InlineData("hai\ndòng", "\"hai\ndòng\"")] // a line break inside a cell
    [InlineData("=1+1", "'=1+1")] // a formula
    [InlineData("+84", "'+84")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =HYPERLINK(\"x\")", "\"'  =HYPERLINK(\"\"x\"\")\"")] // blanks do not hide it
    [InlineData("\t=1", "'\t=1")]
    [InlineData("＝1+1", "'＝1+1")] // full width
    [InlineData(null, "")]
    public void A_cell_is_what_it_says_and_runs_nothing(string? cell, string written) =>
        CsvText.Write([[cell]]).ShouldBe($"\uFEFF{written}\r\n");
}
