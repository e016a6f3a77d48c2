using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Channels.Web;

public sealed class ReceiptPageTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_of_a_receipt_shows_the_words_and_that_they_stand()
    {
        await using var server = BotServer.WithSamples();
        var client = server.CreateClient();
        var answer = await (await client.PostAsJsonAsync("/api/ask", new { text = "Giá giữ xe máy ban ngày bao nhiêu?" }, Cancelled)).Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        var citation = answer.GetProperty("citations")[0];
        var code = citation.GetProperty("receipt").GetString()!;

        var page = WebUtility.HtmlDecode(await client.GetStringAsync($"/r/{code.ToLowerInvariant()}", Cancelled));

        page.ShouldContain("không thay đổi");
        page.ShouldContain(citation.GetProperty("quote").GetString()!);
        page.ShouldContain(citation.GetProperty("url").GetString()!);
    }

    [Theory]
    [InlineData("/r/ZZZZ-ZZZZ")]
    [InlineData("/r/khong-phai-ma")]
    [InlineData("/r/%3Cscript%3E")]
    public async Task An_unknown_code_is_not_found_and_not_echoed_as_markup(string path)
    {
        await using var server = BotServer.WithSamples();
        var client = server.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");

        var response = await client.GetAsync(path, Cancelled);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await response.Content.ReadAsStringAsync(Cancelled)).ShouldNotContain("<script>khong");
    }

    [Fact]
    public async Task A_typed_code_leads_to_its_page()
    {
        await using var server = BotServer.WithSamples();
        var client = server.CreateClient(new() { AllowAutoRedirect = false });

        (await client.GetAsync("/r?ma=k7f39qx2", Cancelled)).Headers.Location!.ToString().ShouldBe("/r/K7F3-9QX2");
        (await client.GetStringAsync("/r", Cancelled)).ShouldContain("K7F3-9QX2");
    }
}
