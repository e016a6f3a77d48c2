using System.Net;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Channels.Web;

public sealed class DocumentPageTests
{
    private const string Decision = "/v/12-2025-qd-ubnd-2025-03-18";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_shows_its_facts_and_what_it_says_of_itself()
    {
        var page = WebUtility.HtmlDecode(await GetAsync(Decision));

        page.ShouldContain("Quyết định 12/2025/QĐ-UBND");
        page.ShouldContain("UBND tỉnh Lâm Giang");
        page.ShouldContain("18/03/2025");
        page.ShouldContain("Trần Văn Mẫu");
        page.ShouldContain("Văn bản mẫu – tỉnh Lâm Giang là tỉnh hư cấu");
        page.ShouldContain("Thay thế");
        page.ShouldContain("09/2020/QĐ-UBND");
    }

    [Theory]
    [InlineData("dieu-1")] // the heading line of an article whose khoản are passages
    [InlineData("dieu-1-khoan-1")]
    [InlineData("dieu-1-khoan-2")]
    [InlineData("dieu-2")]
    public async Task Every_provision_has_an_anchor_once(string anchor)
    {
        var page = await GetAsync(Decision);

        page.Split($"id=\"{anchor}\"").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_quoted_words_are_marked()
    {
        var span = SampleArchive.SpanOf("xe máy ban ngày là 3.000 đồng");

        var page = WebUtility.HtmlDecode(await GetAsync($"{Decision}?t={span.Start}-{span.End}"));

        page.ShouldContain("Giá giữ <mark id=\"trich\">xe máy ban ngày là 3.000 đồng</mark> một lượt.");
    }

    [Fact]
    public async Task A_quotation_over_several_paragraphs_is_marked_in_each()
    {
        var start = SampleArchive.SpanOf("3.000 đồng một lượt.").Start;
        var end = SampleArchive.SpanOf("20.000 đồng").End;

        var page = WebUtility.HtmlDecode(await GetAsync($"{Decision}?t={start}-{end}"));

        page.ShouldContain("<mark id=\"trich\">3.000 đồng một lượt.</mark>");
        page.ShouldContain("<mark>2. Giá giữ ô tô là 20.000 đồng</mark>");
    }

    [Theory]
    [InlineData("5-1")] // backwards
    [InlineData("0-99999")] // past the end, as after the document was shortened
    [InlineData("-5-2")]
    [InlineData("a-b")]
    [InlineData("1")]
    [InlineData("")]
    public async Task A_span_that_is_none_marks_nothing(string span)
    {
        var page = await GetAsync($"{Decision}?t={span}");

        page.ShouldNotContain("<mark");
        page.ShouldContain("dieu-2");
    }

    [Fact]
    public async Task Markup_and_addresses_in_a_document_stay_text()
    {
        var page = await GetAsync(Decision);

        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img");
        page.ShouldNotContain("href=\"javascript");
    }

    [Fact]
    public async Task News_is_told_from_law_and_links_to_where_it_was_published()
    {
        var page = WebUtility.HtmlDecode(await GetAsync("/v/gia-giu-xe-moi-tu-thang-4-2025-04-02"));

        page.ShouldContain("<span class=\"tag news\">Tin</span>");
        page.ShouldNotContain("Chưa rõ hiệu lực");
        page.ShouldContain("href=\"https://langiang.example/tin/gia-giu-xe\"");
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_told_in_Vietnamese()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var reply = await client.GetAsync("/v/khong-co", Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Cancelled)).ShouldContain("Không có văn bản này trong kho");
    }

    private static async Task<string> GetAsync(string path)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        return await client.GetStringAsync(path, Cancelled);
    }
}
