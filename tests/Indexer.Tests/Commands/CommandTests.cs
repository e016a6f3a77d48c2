using System.Text.Json;
using Archive.Index;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Commands;

[Collection(nameof(CommandTests))]
[CollectionDefinition(nameof(CommandTests), DisableParallelization = true)]
public sealed class CommandTests : IDisposable
{
    private const string News = "Thư viện xã Nà Tăm mở cửa\n\nSáng 05/6/2025, thư viện xã Nà Tăm mở cửa với 2.000 cuốn sách cho người dân. Thư viện phục vụ năm buổi mỗi tuần.\nSách do Sở Văn hóa, Thể thao và Du lịch tỉnh Lâm Giang cấp.\n";

    private readonly TempFolder folder = new();

    private string Corpus => folder.Of("corpus");

    private string Index => folder.Of("index");

    public CommandTests()
    {
        folder.Write("corpus/cong-van.txt", File.ReadAllText(Fixture.PathOf("letter.txt")));
        folder.Write("corpus/tin/thu-vien.txt", News);
        folder.Write("corpus/README.md", "# not a document");
        folder.Write("corpus/sources.csv", "file,number,url\ntin/thu-vien.txt,,https://langiang.example/tin/1\n");
    }

    [Fact]
    public async Task A_folder_becomes_an_archive_that_can_be_searched()
    {
        var (exitCode, output) = await Cli.RunAsync("build", Corpus, "--index", Index, "--report", folder.Of("report.tsv"));

        exitCode.ShouldBe(0, output);
        File.ReadAllLines(folder.Of("report.tsv")).ShouldBe(["cong-van.txt\tINDEX\t\t", "tin/thu-vien.txt\tINDEX\t\t"]);
        (await Cli.RunAsync("search", "thư viện xã mở cửa mấy buổi", "--index", Index)).Output.ShouldContain("năm buổi mỗi tuần");
        (await Cli.RunAsync("check", "--index", Index)).ExitCode.ShouldBe(0);
        (await Cli.RunAsync("stats", "--index", Index)).Output.ShouldContain("Công văn");
    }

    [Fact]
    public async Task Sources_csv_gives_the_address_of_a_document()
    {
        await Cli.RunAsync("build", Corpus, "--index", Index);

        using var reader = new ArchiveReader(Index);
        using var snapshot = reader.Snapshot();
        snapshot.FindById("tin/thu-vien.txt")!.Facts.SourceUrl.ShouldBe("https://langiang.example/tin/1");
    }

    [Fact]
    public async Task A_skipped_file_is_named_with_its_reason_and_the_exit_code_says_so()
    {
        folder.Write("corpus/rong.txt", "");

        var (exitCode, output) = await Cli.RunAsync("build", Corpus, "--index", Index);

        exitCode.ShouldBe(2);
        output.ShouldContain("EMPTY");
        output.ShouldContain("rong.txt");
    }

    [Fact]
    public async Task A_run_that_finds_nothing_changes_nothing()
    {
        await Cli.RunAsync("build", Corpus, "--index", Index);
        Directory.CreateDirectory(folder.Of("empty"));

        (await Cli.RunAsync("build", folder.Of("empty"), "--index", Index)).ExitCode.ShouldBe(1);
        (await Cli.RunAsync("build", folder.Of("no-such-folder"), "--index", Index)).ExitCode.ShouldBe(1);
        new Generations(Index).Current.ShouldBe(1);
    }

    [Fact]
    public async Task Documents_are_added_replaced_and_withdrawn_in_the_live_generation()
    {
        await Cli.RunAsync("build", Corpus, "--index", Index);
        var added = folder.Write("them/hoi-sach.txt", "Hội sách vùng cao\n\nHội sách vùng cao họp ngày 20/6/2025 tại huyện Sơn Khê. Có 40 gian hàng sách.\nVé vào cửa không thu tiền.\n");

        (await Cli.RunAsync("add", added, "--index", Index)).ExitCode.ShouldBe(0);
        (await Cli.RunAsync("search", "hội sách bao nhiêu gian hàng", "--index", Index)).Output.ShouldContain("40 gian hàng");
        (await Cli.RunAsync("withdraw", "hoi-sach.txt", "--index", Index)).ExitCode.ShouldBe(0);
        (await Cli.RunAsync("search", "hội sách bao nhiêu gian hàng", "--index", Index)).Output.ShouldNotContain("40 gian hàng");
        (await Cli.RunAsync("withdraw", "hoi-sach.txt", "--index", Index)).ExitCode.ShouldBe(1);
        new Generations(Index).Current.ShouldBe(1);
    }

    [Fact]
    public async Task Rollback_makes_the_generation_before_live_again()
    {
        await Cli.RunAsync("build", Corpus, "--index", Index);
        await Cli.RunAsync("build", Corpus, "--index", Index);

        (await Cli.RunAsync("rollback", "--index", Index)).Output.ShouldContain("1");
        new Generations(Index).Current.ShouldBe(1);
    }

    [Fact]
    public async Task A_database_dump_is_a_corpus_too()
    {
        var dump = folder.Write("kho.jsonl", """
            {"id":"a1","title":"Thư viện","text":"Thư viện xã mở cửa ngày thứ Bảy.","number":"15/2025/QĐ-UBND","date":"2025-07-03","kind":"Quyết định"}
            {"id":"a2","text":"Xe thư viện dừng ở chợ phiên."}
            not json
            {"title":"no id"}
            """);

        var (exitCode, output) = await Cli.RunAsync("build", dump, "--index", Index);

        exitCode.ShouldBe(2, output);
        using var reader = new ArchiveReader(Index);
        using var snapshot = reader.Snapshot();
        snapshot.DocumentCount.ShouldBe(2);
        snapshot.FindById("a1")!.Facts.Number!.ToString().ShouldBe("15/2025/QĐ-UBND");
        snapshot.FindById("a1")!.Facts.Issued.ShouldBe(new DateOnly(2025, 7, 3));
    }

    [Fact]
    public async Task Read_tells_what_is_made_of_a_file_without_an_index()
    {
        var (exitCode, output) = await Cli.RunAsync("read", Fixture.PathOf("letter.docx"), "--json");

        exitCode.ShouldBe(0);
        using var json = JsonDocument.Parse(output);
        json.RootElement.GetProperty("verdict").GetString().ShouldBe("INDEX");
        json.RootElement.GetProperty("trueType").GetString().ShouldBe("docx");
        json.RootElement.GetProperty("number").GetString().ShouldBe("214/UBND-VX");
        json.RootElement.GetProperty("issued").GetString().ShouldBe("2025-03-12");
        json.RootElement.GetProperty("signer").GetString().ShouldBe("KT. Chủ tịch, Phó Chủ tịch Trần Thị Mai Lan");
    }

    [Fact]
    public async Task Without_an_index_a_search_says_what_to_do()
    {
        var (exitCode, output) = await Cli.RunAsync("search", "thư viện", "--index", Index);

        exitCode.ShouldBe(1);
        output.ShouldContain("indexer build");
    }

    [Fact]
    public async Task Doctor_names_every_program_and_how_to_install_what_is_missing()
    {
        var (_, output) = await Cli.RunAsync("doctor");

        output.ShouldContain("pdftotext");
        output.ShouldContain("tesseract");
    }

    public void Dispose() => folder.Dispose();
}
