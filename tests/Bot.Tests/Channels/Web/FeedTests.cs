using System.Text.Json;
using System.Xml.Linq;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Channels.Web;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sitemap_leads_to_every_document()
    {
        await using var bot = BotServer.WithSamples(("Web:PublicUrl", "https://hoi.example"));
        using var client = bot.CreateClient();

        var index = XDocument.Parse(await client.GetStringAsync("/sitemap.xml", Cancelled));
        var first = new Uri(index.Descendants(Map + "loc").ShouldHaveSingleItem().Value);
        var pages = XDocument.Parse(await client.GetStringAsync(first.PathAndQuery, Cancelled)).Descendants(Map + "loc").Select(loc => loc.Value).ToList();

        first.Host.ShouldBe("hoi.example");
        pages.ShouldBe(["https://hoi.example/v/12-2025-qd-ubnd-2025-03-18", "https://hoi.example/v/gia-giu-xe-moi-tu-thang-4-2025-04-02"], ignoreOrder: true);
        (await client.GetStringAsync("/robots.txt", Cancelled)).ShouldContain("Sitemap: https://hoi.example/sitemap.xml");
    }

    [Fact]
    public async Task The_feed_tells_the_newest_documents_with_their_own_dates()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        var feed = XDocument.Parse(await client.GetStringAsync("/moi.atom", Cancelled)).Root!;

        feed.Element(Atom + "updated")!.Value.ShouldBe("2025-04-02T00:00:00+07:00");
        var entries = feed.Elements(Atom + "entry").ToList();
        entries.Count.ShouldBe(2);
        entries[0].Element(Atom + "title")!.Value.ShouldBe("Giá giữ xe mới từ tháng 4");
        entries[1].Element(Atom + "title")!.Value.ShouldContain(SampleArchive.Script); // as text, escaped
    }

    [Fact]
    public async Task A_document_describes_itself_to_search_engines()
    {
        var data = await LinkedDataOfAsync("/v/12-2025-qd-ubnd-2025-03-18");

        data.GetProperty("@type").GetString().ShouldBe("Legislation");
        data.GetProperty("legislationIdentifier").GetString().ShouldBe("12/2025/QĐ-UBND");
        data.GetProperty("legislationDate").GetString().ShouldBe("2025-03-18");
        data.GetProperty("legislationPassedBy").GetProperty("name").GetString().ShouldBe("UBND tỉnh Lâm Giang");
        data.GetProperty("name").GetString()!.ShouldContain(SampleArchive.Script);
        data.TryGetProperty("isBasedOn", out _).ShouldBeFalse(); // "javascript:" is no address
    }

    [Fact]
    public async Task News_is_described_as_news()
    {
        var data = await LinkedDataOfAsync("/v/gia-giu-xe-moi-tu-thang-4-2025-04-02");

        data.GetProperty("@type").GetString().ShouldBe("NewsArticle");
        data.GetProperty("datePublished").GetString().ShouldBe("2025-04-02");
    }

    private static async Task<JsonElement> LinkedDataOfAsync(string path)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        var page = await client.GetStringAsync(path, Cancelled);
        page.ShouldContain($"rel=\"canonical\" href=\"http://localhost{path}\"");
        const string begin = "json\">";
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        using var data = JsonDocument.Parse(page[start..page.IndexOf("</script>", start, StringComparison.Ordinal)]);
        return data.RootElement.Clone();
    }
}
