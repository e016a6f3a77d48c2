using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Tests.Fixtures;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Tests.Desk.Exporting;

public sealed partial class ExportTests(CorpusBot corpus) : IClassFixture<CorpusBot>, IAsyncLifetime
{
    private const int Searches = 50;

    private BotServer server = null!;
    private HttpClient client = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        server = BotServer.Over(corpus.Index);
        client = server.CreateClient();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Every_format_holds_the_rows_of_the_screen_in_its_order()
    {
        var filled = 0;
        foreach (var query in RandomSearches().Take(Searches))
        {
            var screen = await ScreenAsync(query);

            (await CsvAsync(query)).ShouldBe(screen, query);
            (await JsonAsync(query)).ShouldBe(screen, query);
            (await DocxAsync(query)).ShouldBe([.. screen.Select(row => row.Page)], query);
            if (screen.Count > 0) filled++;
        }
        filled.ShouldBeGreaterThan(Searches / 2);
    }

    [Fact]
    public async Task An_export_says_what_was_asked_of_which_archive_and_when()
    {
        const string query = "công văn của UBND tỉnh về báo chí quý I năm 2023";

        var csv = System.Text.Encoding.UTF8.GetString(await client.GetByteArrayAsync(Path("xuat.csv", query), Cancelled));
        var json = JsonDocument.Parse(await client.GetStringAsync(Path("xuat.json", query), Cancelled)).RootElement;

        csv.ShouldStartWith("\uFEFFTT,Nguồn,Loại,");
        csv.ShouldContain($"\r\nCâu tìm,{query}\r\n");
        csv.ShouldContain("\r\nThế hệ kho,1.");
        csv.ShouldContain("+07:00");
        json.GetProperty("query").GetString().ShouldBe(query);
        json.GetProperty("explicit").GetString()!.ShouldContain("loại:\"Công văn\"");
        json.GetProperty("generation").GetInt32().ShouldBe(1);
        json.GetProperty("exportedAt").GetDateTimeOffset().Offset.ShouldBe(TimeSpan.FromHours(7));
        json.GetProperty("documents")[0].GetProperty("sha256").GetString()!.Length.ShouldBe(64);
        json.GetProperty("documents")[0].GetProperty("citation").GetString().ShouldBe(
            "Công văn số 318/UBND-KGVX ngày 21 tháng 02 năm 2023 của Ủy ban nhân dân tỉnh Lâm Giang về việc thực hiện kết luận về công tác báo chí và trả lời các yêu cầu của báo chí còn quá hạn");
    }

    [Fact]
    public async Task The_word_document_is_valid_and_its_links_open_the_pages()
    {
        using var content = new MemoryStream(await client.GetByteArrayAsync(Path("xuat.docx", "họp báo"), Cancelled));
        using var document = WordprocessingDocument.Open(content, isEditable: false);

        new OpenXmlValidator().Validate(document, Cancelled).Select(error => error.Description).ShouldBeEmpty();
        document.MainDocumentPart!.Document.Body!.InnerText.ShouldContain("Câu tìm: họp báo");
        (await client.GetAsync(Links(document).First(), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_search_with_faults_is_not_exported()
    {
        (await client.GetAsync(Path("xuat.csv", "ngày:2023-13"), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.GetAsync(Path("xuat.exe", "họp báo"), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private sealed record Row(string Page, string Title, string Number);

    private static IEnumerable<string> RandomSearches()
    {
        string[] words = ["\"họp báo\"", "\"phát ngôn\"", "giá", "\"hộ nghèo\"", "báo chí", "\"thời hạn\"", "nước", "\"Sở Y tế\"", "xe"];
        string[] kinds = ["loại:\"công văn\"", "loại:\"quyết định\"", "-loại:\"kế hoạch\"", "nguồn:tin", "nguồn:văn-bản", "loại:NQ"];
        string[] dates = ["ngày:2023", "ngày:2024..2026", "ban-hành:..2022", "hiệu-lực:2025..", "-ngày:2026", "ngày:2026-09"];
        string[] rest = ["cơ-quan:\"UBND tỉnh\"", "hiệu-lực:còn", "hiệu-lực:hết", "dẫn:41/2023/QĐ-UBND", "-\"họp báo\"", "cơ-quan:UBND"];
        var random = new Random(20261124);
        while (true)
        {
            var parts = new[] { words, kinds, dates, rest }.Where(_ => random.Next(5) < 2).Select(choices => choices[random.Next(choices.Length)]);
            yield return string.Join(' ', parts);
        }
    }

    private static Uri Path(string file, string query) => new($"/bao-chi/{file}?q={Uri.EscapeDataString(query)}", UriKind.Relative);

    /// <summary>All pages as a reader turns them.</summary>
    private async Task<List<Row>> ScreenAsync(string query)
    {
        var rows = new List<Row>();
        for (var page = 1; ; page++)
        {
            var html = await client.GetStringAsync(new Uri($"/bao-chi?q={Uri.EscapeDataString(query)}&trang={page}", UriKind.Relative), Cancelled);
            foreach (Match match in ScreenRow.Matches(html))
            {
                var name = WebUtility.HtmlDecode(match.Groups["name"].Value);
                rows.Add(match.Groups["title"] is { Success: true } title
                    ? new(match.Groups["page"].Value, WebUtility.HtmlDecode(title.Value), name.Split(' ')[^1])
                    : new(match.Groups["page"].Value, name, ""));
            }
            if (!html.Contains("rel=\"next\"", StringComparison.Ordinal)) return rows;
        }
    }

    private async Task<List<Row>> CsvAsync(string query)
    {
        var lines = (await client.GetStringAsync(Path("xuat.csv", query), Cancelled)).Split("\r\n");
        return [.. lines.Skip(1).TakeWhile(line => line.Length > 0).Select(Cells).Select(cells => new Row(new Uri(cells[10]).AbsolutePath, cells[4], cells[3]))];
    }

    private async Task<List<Row>> JsonAsync(string query)
    {
        var json = JsonDocument.Parse(await client.GetStringAsync(Path("xuat.json", query), Cancelled)).RootElement;
        return [.. json.GetProperty("documents").EnumerateArray().Select(one => new Row(new Uri(one.GetProperty("url").GetString()!).AbsolutePath, one.GetProperty("title").GetString()!, one.GetProperty("number").GetString() ?? ""))];
    }

    private async Task<List<string>> DocxAsync(string query)
    {
        using var content = new MemoryStream(await client.GetByteArrayAsync(Path("xuat.docx", query), Cancelled));
        using var document = WordprocessingDocument.Open(content, isEditable: false);
        return [.. Links(document).Select(link => link.AbsolutePath)];
    }

    private static IEnumerable<Uri> Links(WordprocessingDocument document) => document.MainDocumentPart!.Document.Descendants<SimpleField>()
        .Select(field => new Uri(field.Instruction!.Value!["HYPERLINK \"".Length..^1]));

    private static List<string> Cells(string line) =>
        [.. CsvCell.Matches(line).Select(cell => cell.Groups["quoted"] is { Success: true } quoted ? quoted.Value.Replace("\"\"", "\"", StringComparison.Ordinal) : cell.Groups["plain"].Value)];

    [GeneratedRegex("""<li class="row">.*?<h3><a href="(?<page>[^"]+)">(?<name>[^<]*)</a></h3>(?:\s*<p class="title">(?<title>[^<]*)</p>)?""", RegexOptions.NonBacktracking | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ScreenRow { get; }

    [GeneratedRegex("""(?:^|,)(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^,]*))""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CsvCell { get; }
}
