using System.Net;
using Indexer.Crawling;
using Indexer.Reading;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Crawling;

/// <summary>Against a server of our own on loopback that behaves well and badly.</summary>
public sealed class CrawlerTests : IDisposable
{
    private const string Host = "langiang.example";

    private readonly TempFolder folder = new();
    private readonly SmallServer server = new();

    public CrawlerTests()
    {
        server.Pages["/robots.txt"] = SmallServer.Text("User-agent: *\nDisallow: /kin/\n");
        server.Pages["/rss"] = SmallServer.Text($"<rss><channel><title>Tin</title><item><link>{Url("/tin/1.html")}</link></item><item><link>{Url("/kin/2.html")}</link></item></channel></rss>", "application/rss+xml");
        server.Pages["/tin/1.html"] = SmallServer.Text("<html><body><p>Thư viện xã mở cửa từ tháng 6.</p></body></html>", "text/html", etag: "\"a1\"");
        server.Pages["/kin/2.html"] = SmallServer.Text("<html>kín</html>", "text/html");
    }

    [Fact]
    public async Task A_feed_gives_files_with_their_address()
    {
        var report = await CrawlAsync(SourceKind.Rss, "/rss");

        report.Saved.ShouldBe(1);
        var file = Directory.EnumerateFiles(folder.Path, "*.html", SearchOption.AllDirectories).ShouldHaveSingleItem();
        File.ReadAllText(file + Sidecar.Suffix).ShouldContain("/tin/1.html");
    }

    [Fact]
    public async Task What_robots_txt_closes_is_not_asked_for()
    {
        await CrawlAsync(SourceKind.Rss, "/rss");

        server.Asked.ShouldNotContain("/kin/2.html");
    }

    [Fact]
    public async Task A_second_run_asks_conditionally_and_saves_nothing()
    {
        await CrawlAsync(SourceKind.Rss, "/rss");

        var second = await CrawlAsync(SourceKind.Rss, "/rss");

        second.Saved.ShouldBe(0);
        second.Unchanged.ShouldBe(1);
        server.NotModified.ShouldBe(1);
    }

    [Fact]
    public async Task A_list_page_gives_the_links_that_match()
    {
        server.Pages["/van-ban"] = SmallServer.Text("<a href='/tin/1.html'>một</a><a href='/khac'>hai</a><a href='javascript:x()'>ba</a>", "text/html");

        (await CrawlAsync(SourceKind.List, "/van-ban", "/tin/.*\\.html$")).Saved.ShouldBe(1);
    }

    [Fact]
    public async Task A_site_map_is_a_list_too()
    {
        server.Pages["/sitemap.xml"] = SmallServer.Text($"<urlset><url><loc>{Url("/tin/1.html")}</loc></url></urlset>", "application/xml");

        (await CrawlAsync(SourceKind.Sitemap, "/sitemap.xml")).Saved.ShouldBe(1);
    }

    [Theory]
    [InlineData("http://127.0.0.1/bi-mat")]      // inside
    [InlineData("http://khac.example/")]          // off the list
    [InlineData("file:///etc/passwd")]
    public async Task A_redirect_is_guarded_like_an_address(string target)
    {
        server.Pages["/tin/1.html"] = SmallServer.Redirect(target);

        var report = await CrawlAsync(SourceKind.Rss, "/rss");

        report.Saved.ShouldBe(0);
        report.Problems.ShouldContain(problem => problem.Contains("refused", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        server.Pages["/tin/1.html"] = SmallServer.Redirect(Url("/tin/1.html"));

        (await CrawlAsync(SourceKind.Rss, "/rss")).Problems.ShouldContain(problem => problem.Contains("redirects", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_costs_only_itself()
    {
        server.Pages["/rss"] = SmallServer.Text($"<rss><item><link>{Url("/mat.html")}</link></item><item><link>{Url("/tin/1.html")}</link></item></rss>", "application/rss+xml");

        var report = await CrawlAsync(SourceKind.Rss, "/rss");

        report.Saved.ShouldBe(1);
        report.Failed.ShouldBeGreaterThanOrEqualTo(1);
    }

    [Fact]
    public async Task Without_robots_txt_a_site_is_open_and_a_broken_one_is_closed()
    {
        server.Pages.Remove("/robots.txt");
        (await CrawlAsync(SourceKind.Rss, "/rss")).Saved.ShouldBe(2);
        server.Pages["/robots.txt"] = SmallServer.Status(500);
        (await CrawlAsync(SourceKind.Rss, "/rss")).Problems.ShouldContain(problem => problem.Contains("robots.txt", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/tin/1.html", true)]
    [InlineData("/kin/x", false)]
    [InlineData("/kin/mo/x", true)]         // the longer rule wins
    [InlineData("/a/b.pdf", false)]         // wildcard and end
    [InlineData("/a/b.pdf?x", true)]
    public void Robots_rules_follow_the_longest_match(string path, bool allowed) =>
        RobotsRules.Parse("User-agent: *\nDisallow: /kin/\nAllow: /kin/mo/\nDisallow: /*.pdf$\nCrawl-delay: 3\n", "Test/1.0").Allows(new Uri($"http://{Host}{path}")).ShouldBe(allowed);

    private string Url(string path) => $"http://{Host}:{server.Port}{path}";

    private async Task<CrawlReport> CrawlAsync(SourceKind kind, string path, string? links = null)
    {
        var settings = new CrawlSettings { Hosts = [Host], Sources = [], Delay = 0 };
        var guard = new AddressGuard(settings.Hosts)
        {
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            IsOpen = IPAddress.IsLoopback,
            IsOpenPort = _ => true,
        };
        using var fetcher = new PageFetcher(guard, "Test/1.0", TimeSpan.FromSeconds(10));
        var crawler = new Crawler(settings, new CrawlFolder(folder.Path, TimeProvider.System), fetcher, TimeProvider.System);
        return await crawler.CrawlAsync(new CrawlSource("s", kind, Url(path)) { Links = links }, _ => { }, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        server.Dispose();
        folder.Dispose();
    }
}
