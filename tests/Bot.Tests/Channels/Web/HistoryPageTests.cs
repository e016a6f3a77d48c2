using System.Net;
using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Channels.Web;

public sealed class HistoryPageTests : IDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("history-");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Index => Path.Combine(home.FullName, "index");

    [Fact]
    public async Task A_document_that_was_built_anew_with_other_words_shows_what_changed()
    {
        Build("Điều 1. Giá giữ xe máy là 3.000 đồng <b>một</b> lượt.");
        Build("Điều 1. Giá giữ xe máy là 4.000 đồng <b>một</b> lượt.");
        Build("Điều 1. Giá giữ xe máy là 4.000 đồng <b>một</b> lượt.");

        var page = await PageAsync();

        page.ShouldContain("Từ lần dựng 1 đến lần sau đó");
        page.ShouldContain("3.000<span class=\"hidden\">]</span></del>");
        page.ShouldContain("4.000<span class=\"hidden\">]</span></ins>");
        page.ShouldContain("&lt;b&gt;");
        page.ShouldNotContain("Từ lần dựng 2");
    }

    [Fact]
    public async Task A_document_without_another_version_says_so()
    {
        Build("Điều 1. Giá giữ xe máy là 3.000 đồng.");

        WebUtility.HtmlDecode(await PageAsync()).ShouldContain("Kho không có bản nào khác");
    }

    public void Dispose() => home.Delete(recursive: true);

    private void Build(string text)
    {
        using var writer = new Generations(Index).BeginNext();
        writer.Put(new(SampleArchive.Decision.Facts, text), [new(1, new Place { Dieu = "1" }, "", new TextSpan(0, text.Length), text)]);
        writer.Commit();
    }

    private async Task<string> PageAsync()
    {
        await using var bot = BotServer.Over(Index);
        using var client = bot.CreateClient();
        using var archive = new ArchiveReader(Index);
        using var snapshot = archive.Snapshot();
        return await client.GetStringAsync($"/v/{snapshot.ListAll()[0].Slug}/thay-doi", Cancelled);
    }
}
