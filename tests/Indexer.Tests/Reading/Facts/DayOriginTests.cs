using Archive.Documents;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Reading.Facts;

/// <summary>The day of publication is told together with how it is known.</summary>
public sealed class DayOriginTests
{
    private const string Body = "<p>Thư viện tỉnh mở cửa cả ngày chủ nhật để học sinh có chỗ ôn thi, phục vụ khoảng 300 lượt bạn đọc.</p>";

    [Theory]
    [InlineData("<html><head><meta property=\"article:published_time\" content=\"2025-05-08T15:20:00+07:00\"></head><body><article><h1>Thư viện mở cửa chủ nhật</h1>", "a.html", DayOrigin.PageData)]
    [InlineData("<html><body><article><h1>Thư viện mở cửa chủ nhật</h1><div>15:20, Thứ Năm, 08-05-2025</div>", "a.html", DayOrigin.Stamp)]
    public void Of_a_page(string head, string name, DayOrigin origin)
    {
        var facts = Fixture.ReadText(head + Body + "</article></body></html>", name).Document.Facts;

        facts.Published.ShouldBe(new DateOnly(2025, 5, 8));
        facts.PublishedBy.ShouldBe(origin);
    }

    [Fact]
    public void Of_a_feed()
    {
        var feed = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Tin</title><item><title>Thư viện mở cửa chủ nhật</title><pubDate>Thu, 08 May 2025 02:00:00 GMT</pubDate><description>Thư viện tỉnh mở cửa cả ngày chủ nhật.</description></item></channel></rss>";

        Fixture.ReadText(feed, "tin.xml").Document.Facts.PublishedBy.ShouldBe(DayOrigin.Feed);
    }

    [Fact]
    public void Unknown_with_an_unknown_day()
    {
        var facts = Fixture.ReadText($"<html><body><article><h1>Thư viện mở cửa chủ nhật</h1>{Body}</article></body></html>", "a.html").Document.Facts;

        facts.Published.ShouldBeNull();
        facts.PublishedBy.ShouldBeNull();
    }
}
