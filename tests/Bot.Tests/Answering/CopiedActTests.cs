using Archive.Index;
using Archive.Search;
using Bot.Answering;
using Bot.Desk;
using Bot.Starting;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Answering;

/// <summary>One decision fed from two sources, once typed without "Đ", is one decision wherever documents are named, listed or counted.</summary>
public sealed class CopiedActTests : IAsyncLifetime
{
    private const string Decision = """
        ỦY BAN NHÂN DÂN
        TỈNH LÂM GIANG
        Số: 46/2017/QĐ-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Lâm Giang, ngày 21 tháng 4 năm 2017

        QUYẾT ĐỊNH
        Quy định về bến đò ngang trên địa bàn tỉnh

        Điều 1. Phạm vi điều chỉnh
        Quyết định này quy định về bến đò ngang trên địa bàn tỉnh.
        Điều 2. Giờ hoạt động
        Bến đò ngang hoạt động từ 05 giờ 30 đến 18 giờ 30 hằng ngày.
        """;

    private const string Later = """
        ỦY BAN NHÂN DÂN
        TỈNH LÂM GIANG
        Số: 12/2021/QĐ-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Lâm Giang, ngày 3 tháng 2 năm 2021

        QUYẾT ĐỊNH
        Sửa đổi Quyết định số 46/2017/QĐ-UBND ngày 21 tháng 4 năm 2017 về bến đò ngang

        Điều 1. Sửa đổi Điều 2 Quyết định số 46/2017/QĐ-UBND ngày 21 tháng 4 năm 2017
        Bến đò ngang hoạt động từ 05 giờ 00 đến 19 giờ 00 hằng ngày.
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("copied-act-");
    private IHost? host;

    private string Index => Path.Combine(folder.FullName, "index");

    private Answerer Answerer => host!.Services.GetRequiredService<Answerer>();

    public async ValueTask InitializeAsync()
    {
        Write("cong-bao.txt", Decision);
        Write("trang-tin.txt", Decision.Replace("QĐ-UBND", "QD-UBND", StringComparison.Ordinal).Replace("trên địa bàn tỉnh.", "trên địa bàn toàn tỉnh.", StringComparison.Ordinal));
        Write("sua-doi.txt", Later);
        Write("sua-doi-ban-sao.txt", Later.Replace("QĐ-UBND", "QD-UBND", StringComparison.Ordinal));
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var indexer = new IndexerProgram(Path.Combine(Repository.Root, "src", "Indexer", "bin", configuration, "net10.0"));
        (await indexer.BuildAsync(Path.Combine(folder.FullName, "corpus"), Index, _ => { }, TestContext.Current.CancellationToken)).ShouldBe(0);
        host = AnsweringHost.Start(Index);
    }

    public ValueTask DisposeAsync()
    {
        host?.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("Quyết định 46/2017/QĐ-UBND ban hành ngày nào?")]
    [InlineData("quyet dinh 46/2017/qd-ubnd")]
    [InlineData("Điều 2 Quyết định 46/2017/QĐ-UBND")]
    public async Task Its_number_is_no_choice_between_copies(string question)
    {
        var answer = await AskAsync(question);

        answer.Kind.ShouldNotBe(AnswerKind.Clarify, answer.Text);
        answer.Citations.ShouldAllBe(citation => citation.File == "cong-bao.txt" || citation.File == "sua-doi.txt");
    }

    [Fact]
    public async Task It_is_counted_once()
    {
        var answer = await AskAsync("các quyết định ban hành năm 2017");

        answer.Citations.Count.ShouldBe(1, answer.Text);
        answer.Text.ShouldContain("có 1 quyết định");
    }

    [Fact]
    public async Task It_changes_another_once()
    {
        var answer = await AskAsync("Quyết định 46/2017/QĐ-UBND bị sửa đổi bởi văn bản nào?");

        answer.Text.ShouldContain("12/2021/QĐ-UBND");
        answer.Citations.ShouldAllBe(citation => citation.File == "sua-doi.txt");
    }

    [Fact]
    public void The_desk_lists_it_once_and_knows_its_copies()
    {
        using var snapshot = host!.Services.GetRequiredService<ArchiveReader>().Snapshot();
        var catalogue = Catalogue.Read(snapshot, host.Services.GetRequiredService<PassageSearcher>(), CorpusBot.Today);

        catalogue.Documents.Select(document => document.Facts.Id).ShouldBe(["sua-doi.txt", "cong-bao.txt"]);
        var shown = catalogue.Documents[1];
        snapshot.FindCopies(shown).Select(copy => copy.Facts.Id).ShouldBe(["trang-tin.txt"]);
        catalogue[snapshot.FindCopies(shown)[0].Key].Facts.Id.ShouldBe("trang-tin.txt");
    }

    private void Write(string name, string text)
    {
        var corpus = Directory.CreateDirectory(Path.Combine(folder.FullName, "corpus"));
        File.WriteAllText(Path.Combine(corpus.FullName, name), text);
    }

    private Task<CitedAnswer> AskAsync(string text) => Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), TestContext.Current.CancellationToken);
}
