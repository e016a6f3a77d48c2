using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Bot.State;
using Bot.State.Administration;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web;

public sealed class DataApiTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", 2)]
    [InlineData("?kind=Quyết định", 1)]
    [InlineData("?number=12/2025/QĐ-UBND", 1)]
    [InlineData("?from=2025-04-01", 1)] // the news item
    [InlineData("?to=2024-12-31", 0)]
    public async Task Documents_are_listed_by_what_is_asked_for(string query, int count)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        using var list = JsonDocument.Parse(await client.GetStringAsync("/api/documents" + query, Cancelled));

        list.RootElement.GetProperty("total").GetInt32().ShouldBe(count);
        list.RootElement.GetProperty("documents").GetArrayLength().ShouldBe(count);
        list.RootElement.GetProperty("generation").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("?number=xyz")] // a filter that is not understood is told, never dropped
    [InlineData("?kind=xyz")]
    [InlineData("?limit=0")]
    [InlineData("?limit=5000")]
    [InlineData("?from=hôm qua")]
    public async Task A_filter_that_is_not_understood_is_refused(string query)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        using var reply = await client.GetAsync("/api/documents" + query, Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_list_opens_in_a_spreadsheet()
    {
        await using var bot = BotServer.WithSamples(("Web:PublicUrl", "https://hoi.example"));
        using var client = bot.CreateClient();

        var bytes = await client.GetByteArrayAsync("/api/documents?format=csv", Cancelled);

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[0].ShouldStartWith("number,kind,title");
        lines.Length.ShouldBe(4); // head, two documents, the end
        lines[2].ShouldContain("12/2025/QĐ-UBND,Quyết định,");
        lines[2].ShouldContain("https://hoi.example/v/12-2025-qd-ubnd-2025-03-18");
    }

    [Fact]
    public async Task Every_reply_says_how_many_questions_are_left()
    {
        await using var bot = BotServer.WithSamples(("Web:LoopbackQuestionsPerMinute", "5"));
        using var client = bot.CreateClient();

        using var reply = await AskAsync(client);

        reply.Headers.GetValues("RateLimit-Policy").ShouldBe(["\"questions\";q=5;w=60"]);
        reply.Headers.GetValues("RateLimit").ShouldBe(["\"questions\";r=4"]);
    }

    [Fact]
    public async Task Page_and_API_share_one_limit()
    {
        await using var bot = BotServer.WithSamples(("Web:LoopbackQuestionsPerMinute", "1"));
        using var client = bot.CreateClient();
        using var first = await AskAsync(client);

        using var second = await client.PostAsync("/", new FormUrlEncodedContent([new("text", "a")]), Cancelled);

        second.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_partner_has_a_limit_of_its_own_and_a_wrong_key_none()
    {
        const string key = "khoa-cua-bao-mau";
        await using var bot = BotServer.WithSamples(
            ("Web:LoopbackQuestionsPerMinute", "1"),
            ("Web:Partners:0:Name", "bao-mau"),
            ("Web:Partners:0:KeySha256", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))),
            ("Web:Partners:0:QuestionsPerMinute", "50"));
        using var client = bot.CreateClient();

        using var partner = await AskAsync(client, key);
        using var stranger = await AskAsync(client, key + "x");

        partner.Headers.GetValues("RateLimit").ShouldBe(["\"questions\";r=49"]);
        stranger.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await stranger.Content.ReadAsStringAsync(Cancelled)).ShouldContain("X-Api-Key");
    }

    [Fact]
    public async Task The_API_describes_itself()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        using var description = JsonDocument.Parse(await client.GetStringAsync("/api/openapi.json", Cancelled));

        description.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name)
            .ShouldBe(["/health", "/api/ask", "/api/documents", "/api/check"], ignoreOrder: true);
        var answer = description.RootElement.GetProperty("components").GetProperty("schemas").GetProperty("CitedAnswer").GetProperty("properties");
        answer.EnumerateObject().Select(property => property.Name).ShouldContain("asOf");
    }

    [Fact]
    public async Task Answers_are_counted_by_kind_and_never_by_what_was_asked()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        using var reply = await AskAsync(client, text: "giá giữ xe bí mật");

        var metrics = await client.GetStringAsync("/metrics", Cancelled);

        metrics.ShouldContain("# TYPE bot_answer_duration_seconds histogram");
        metrics.ShouldContain("bot_answer_duration_seconds_count{kind=");
        metrics.ShouldContain("http_server_request_duration_seconds_bucket");
        metrics.ShouldNotContain("bí mật");
    }

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string? key = null, string text = "a")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { text }), Encoding.UTF8, "application/json"),
        };
        if (key is not null) request.Headers.Add("X-Api-Key", key);
        return await client.SendAsync(request, Cancelled);
    }

    [Fact]
    public async Task A_key_made_on_the_server_has_a_limit_of_its_own_until_it_is_taken_back()
    {
        await using var bot = BotServer.WithSamples(("Web:LoopbackQuestionsPerMinute", "1"));
        var keys = bot.Services.GetRequiredService<PartnerKeys>();
        var key = await keys.NewAsync("bao-mau", 3);
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", key);

        var replies = new List<HttpResponseMessage>();
        for (var i = 0; i < 4; i++) replies.Add(await client.PostAsync("/api/ask", new StringContent("{\"text\":\"giá giữ xe\"}", null, "application/json"), Cancelled));

        replies.Select(reply => (int)reply.StatusCode).ShouldBe([200, 200, 200, 429]);
        replies[0].Headers.GetValues("RateLimit-Policy").ShouldHaveSingleItem().ShouldBe("\"questions\";q=3;w=60");
        replies[3].Headers.RetryAfter.ShouldNotBeNull();
        bot.Services.GetRequiredService<StateDatabase>().Read(connection => connection.First("SELECT hash FROM partner_key", row => row.GetString(0)))!.ShouldNotContain(key);

        (await keys.RemoveAsync("bao-mau")).ShouldBeTrue();
        keys.All().ShouldBeEmpty();
    }
}
