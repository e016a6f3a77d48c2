using System.Net;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Channels.Web;

public sealed class PageTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_chat_page_says_that_a_machine_answers()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        var page = WebUtility.HtmlDecode(await client.GetStringAsync("/", Cancelled));

        page.ShouldContain("<html lang=\"vi\"");
        page.ShouldContain("trợ lý tự động");
        page.ShouldContain("Bỏ qua đến nội dung chính");
        page.ShouldContain("role=\"log\"");
        page.ShouldContain("<label for=\"cau-hoi\">");
    }

    [Fact]
    public async Task The_form_answers_without_script()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        using var reply = await client.PostAsync("/", Form("giá giữ xe máy"), Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Cancelled));
        page.ShouldContain("giá giữ xe máy");
        page.ShouldContain("class=\"answer");
    }

    [Fact]
    public async Task A_question_that_is_too_long_comes_back_to_be_mended()
    {
        await using var bot = BotServer.WithSamples(("Web:MaxQuestionLength", "50"));
        using var client = bot.CreateClient();

        using var reply = await client.PostAsync("/", Form(new string('b', 51)), Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Cancelled));
        page.ShouldContain("tối đa là 50");
        page.ShouldContain(new string('b', 51) + "</textarea>");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</textarea><svg onload=alert(1)>")]
    [InlineData("'-alert(1)-'")]
    public async Task Markup_in_a_question_stays_text(string text)
    {
        await using var bot = BotServer.WithSamples(("Web:MaxQuestionLength", "50"));
        using var client = bot.CreateClient();

        foreach (var typed in new[] { text, text.PadRight(60, 'x') })
        {
            using var reply = await client.PostAsync("/", Form(typed), Cancelled);
            var page = await reply.Content.ReadAsStringAsync(Cancelled);
            page.ShouldNotContain("<script>alert");
            page.ShouldNotContain("<img");
            page.ShouldNotContain("<svg onload");
        }
    }

    [Fact]
    public async Task Every_page_forbids_script_and_style_that_are_not_ours()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        foreach (var path in new[] { "/", "/v/khong-co", "/health", "/khong-co", "/v/12-2025-qd-ubnd-2025-03-18" })
        {
            using var reply = await client.GetAsync(path, Cancelled);
            var policy = reply.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldContain("default-src 'none'");
            policy.ShouldContain("script-src 'self'");
            policy.ShouldNotContain("unsafe");
            policy.ShouldNotContain("http");
            reply.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            reply.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
            reply.Headers.Contains("Server").ShouldBeFalse();
            var body = await reply.Content.ReadAsStringAsync(Cancelled);
            body.ShouldNotContain(" style=");
            body.ShouldNotContain("<script>");
        }
    }

    [Fact]
    public async Task Style_and_script_are_kept_by_the_browser_for_good()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        var page = await client.GetStringAsync("/", Cancelled);
        var style = page.Split("href=\"").First(part => part.StartsWith("/assets/site.css", StringComparison.Ordinal)).Split('"')[0];

        using var reply = await client.GetAsync(style, Cancelled);

        reply.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
        reply.Headers.CacheControl!.ToString().ShouldContain("immutable");
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_told_in_Vietnamese_with_a_box_to_ask_in()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        using var reply = await client.GetAsync("/khong-co", Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = WebUtility.HtmlDecode(await reply.Content.ReadAsStringAsync(Cancelled));
        page.ShouldContain("Không tìm thấy");
        page.ShouldContain("<textarea");
    }

    [Theory]
    [InlineData("larger", "data-size=\"1\"")]
    [InlineData("smaller", "data-size=\"-1\"")]
    [InlineData("contrast", "data-contrast=\"high\"")]
    [InlineData("dark", "data-theme=\"dark\"")]
    public async Task How_pages_look_is_remembered_without_script(string button, string attribute)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        using var reply = await client.PostAsync("/hien-thi", new FormUrlEncodedContent([new("nut", button), new("ve", "/")]), Cancelled);

        (await reply.Content.ReadAsStringAsync(Cancelled)).ShouldContain(attribute);
    }

    [Theory]
    [InlineData("//evil.example", "/")] // another host
    [InlineData("https://evil.example", "/")] // another host
    [InlineData("/\\evil.example", "/")] // browsers read \ as /
    [InlineData("/v/a?t=1-2", "/v/a?t=1-2")]
    public async Task The_display_form_leads_back_to_our_own_pages_only(string back, string expected)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient(new() { AllowAutoRedirect = false });

        using var reply = await client.PostAsync("/hien-thi", new FormUrlEncodedContent([new("nut", "larger"), new("ve", back)]), Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        reply.Headers.Location!.OriginalString.ShouldBe(expected);
    }

    [Fact]
    public async Task Only_sites_in_the_settings_may_frame_the_chat()
    {
        await using var bot = BotServer.WithSamples(("Web:EmbedOrigins:0", "https://portal.example"));
        using var client = bot.CreateClient();

        using var frame = await client.GetAsync("/nhung", Cancelled);
        using var page = await client.GetAsync("/", Cancelled);
        using var script = await client.GetAsync("/nhung.js", Cancelled);

        frame.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors https://portal.example");
        frame.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");
        page.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        script.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
        script.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["cross-origin"]);
    }

    [Fact]
    public async Task Without_such_sites_there_is_no_frame()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        foreach (var path in new[] { "/nhung", "/nhung.js" })
        {
            using var reply = await client.GetAsync(path, Cancelled);
            reply.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Health_tells_the_generation()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        (await client.GetStringAsync("/health", Cancelled))
            .ShouldBe("""{"status":"ok","generation":1,"documents":2,"passages":4,"paused":false,"channels":[]}""");
    }

    [Fact]
    public async Task Health_is_degraded_without_an_archive()
    {
        await using var bot = BotServer.WithoutArchive();
        using var client = bot.CreateClient();

        using var reply = await client.GetAsync("/health", Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await reply.Content.ReadAsStringAsync(Cancelled)).ShouldContain("\"status\":\"degraded\"");
    }

    private static FormUrlEncodedContent Form(string text) => new([new("text", text), new("conversation", "abc")]);
}
