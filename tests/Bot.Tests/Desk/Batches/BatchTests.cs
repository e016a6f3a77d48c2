using Archive.Search;
using Bot.Desk;
using Bot.Desk.Batches;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Desk.Batches;

public sealed class BatchTests(CorpusBot corpus) : IClassFixture<CorpusBot>
{
    private readonly FixedClock clock = new(CorpusBot.Today);

    private BatchLookup Lookup => new(corpus.Reader, new Catalogues(new PassageSearcher(), clock), clock);

    [Fact]
    public void Each_line_is_looked_up_by_itself_and_a_bad_one_fails_alone()
    {
        const string list = """
            318/UBND-KGVX
            công văn 318

            Quyết định số 14/2025/QĐ-UBND ngày 13/3/2025
            155/UBND-KGVX
            7771/UBND-KGVX
            ngày:2023-13
            "họp báo" nguồn:tin
            "mở mà không đóng
            số:41/2023/QĐ-UBND
            ???
            """;

        var found = Lookup.Find(BatchInput.Lines(list), TestContext.Current.CancellationToken);

        found.Lines.Select(line => (line.At, line.Outcome, line.Count)).ShouldBe(
        [
            (1, BatchOutcome.Found, 1), (2, BatchOutcome.Several, 3), (4, BatchOutcome.Differs, 1), (5, BatchOutcome.OnlyNamed, 0), (6, BatchOutcome.NotFound, 0),
            (7, BatchOutcome.Faulty, 0), (8, BatchOutcome.Searched, 8), (9, BatchOutcome.Faulty, 0), (10, BatchOutcome.Found, 1), (11, BatchOutcome.Faulty, 0),
        ]);
        DeskReplies.Remark(found.Lines[2]).ShouldBe("Bài ghi ngày 13/03/2025; trong kho là 31/03/2025.");
        DeskReplies.Remark(found.Lines[5])!.ShouldContain("2023-13");
    }

    [Fact]
    public void A_thousand_lines_are_looked_up_and_the_rest_is_counted()
    {
        var found = Lookup.Find(Enumerable.Range(1, BatchLookup.MostLines + 5).Select(at => (at, $"{at}/QĐ-UBND")), TestContext.Current.CancellationToken);

        found.Lines.Count.ShouldBe(BatchLookup.MostLines);
        found.Left.ShouldBe(5);
    }

    [Theory]
    [InlineData("số hiệu,ghi chú\n155/UBND-KGVX,x\n\n318/UBND-KTN,y", "2 155/UBND-KGVX|4 318/UBND-KTN")] // a row of names, an empty row
    [InlineData("\uFEFF;155/UBND-KGVX\n", "1 155/UBND-KGVX")] // Excel in Vietnamese: a mark of UTF-8, semicolons, an empty first cell
    [InlineData("\"\"\"họp báo\"\" nguồn:tin\",1", "1 \"họp báo\" nguồn:tin")] // quotation marks inside a cell
    [InlineData("\"hai\ndòng\"\nsau", "1 hai\ndòng|3 sau")] // a line break inside a cell
    public void A_csv_gives_the_first_filled_cell_of_each_row(string csv, string entries) =>
        string.Join('|', BatchInput.Csv(csv).Select(entry => $"{entry.At} {entry.Text}")).ShouldBe(entries);
}
