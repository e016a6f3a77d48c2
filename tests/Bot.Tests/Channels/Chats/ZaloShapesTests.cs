using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.ZaloBot;
using Bot.Channels.ZaloOA;
using Bot.Tests.Fixtures;
using Fakes.Zalo;

namespace Bot.Tests.Channels.Chats;

/// <summary>
/// The payloads of both Zalo platforms as their pages and live write-ups give them (ids and texts invented): our fakes send the same fields of the same kinds,
/// and the bot reads them. No program of others plays these platforms, so the fakes are held to this page.
/// </summary>
public sealed class ZaloShapesTests
{
    private const string BotText =
        """{"event_name":"message.text.received","message":{"from":{"id":"6fe1a0c3d2b4f5968790","display_name":"X","is_bot":false},"chat":{"id":"6fe1a0c3d2b4f5968790","chat_type":"PRIVATE"},"text":"Quyết định 407/QĐ-TTg nói gì?","message_id":"2d758cb5e2220a7a4e35","date":1795312800123}}""";

    private const string OaText =
        """{"app_id":"1234567890123456789","sender":{"id":"2468135790246813579"},"user_id_by_app":"5702468135790246813","recipient":{"id":"3570246813579024681"},"event_name":"user_send_text","message":{"text":"Quyết định 90/KH-UBND?","msg_id":"a0b1c2d3e4f5061728"},"timestamp":"1795312800123"}""";

    private const string OaFollow =
        """{"oa_id":"3570246813579024681","follower":{"id":"2468135790246813579"},"user_id_by_app":"5702468135790246813","event_name":"follow","source":"oa_profile","app_id":"1234567890123456789","timestamp":"1795312800123"}""";

    private const string Question = "hỏi";

    private static CancellationToken Cancelled => Patience.Token;

    [Fact]
    public void Events_of_the_fakes_have_the_fields_of_the_platforms()
    {
        Shape(new FakeZaloBot().Write("6fe1", Question)).ShouldBe(Shape(BotText));
        Shape(new FakeZaloOa().Text("2468", Question)).ShouldBe(Shape(OaText));
        Shape(FakeZaloOa.Follow("2468")).ShouldBe(Shape(OaFollow));
    }

    [Theory]
    [InlineData("getMe", "{}", """{"ok":true,"result":{"id":"1","account_name":"bot.abc","account_type":"BASIC","can_join_groups":false}}""")]
    [InlineData("sendMessage", """{"chat_id":"6fe1","text":"x"}""", """{"ok":true,"result":{"message_id":"1","date":1795312800000}}""")]
    [InlineData("sendChatAction", """{"chat_id":"6fe1","action":"typing"}""", """{"ok":true}""")]   // no result
    [InlineData("getWebhookInfo", "{}", """{"ok":true,"result":{"url":"","updated_at":1795312800000}}""")]
    [InlineData("setWebhook", """{"url":"https://x.example/y","secret_token":"12345678"}""", """{"ok":true,"result":{"url":"https://x.example/y","updated_at":1795312800000}}""")]
    [InlineData("deleteWebhook", "{}", """{"ok":true,"result":{"url":"","updated_at":1795312800000}}""")]
    [InlineData("getUpdates", """{"timeout":"1"}""", """{"ok":false,"error_code":408,"description":"Request timeout"}""")]   // nothing new
    [InlineData("getme", "{}", """{"ok":false,"error_code":400,"description":"Bad Request"}""")]   // names are case-sensitive
    [InlineData("sendMessage", """{"chat_id":"6fe1","text":""}""", """{"ok":false,"error_code":400,"description":"Bad Request"}""")]
    [InlineData("editMessageText", "{}", """{"ok":false,"error_code":400,"description":"Bad Request"}""")]   // there is none
    public async Task Replies_of_the_fake_bot_platform_have_the_documented_fields(string method, string call, string documented)
    {
        await using var zalo = new FakeZaloBot();
        await zalo.StartAsync();

        (await CallAsync(new($"{zalo.Url}/bot{FakeZaloBot.Token}/{method}"), call)).ShouldBe(Shape(documented));
    }

    [Fact]
    public async Task A_poll_hands_over_one_object_and_only_once()
    {
        await using var zalo = new FakeZaloBot();
        await zalo.StartAsync();
        zalo.Write("6fe1", Question);
        var url = new Uri($"{zalo.Url}/bot{FakeZaloBot.Token}/getUpdates");

        (await CallAsync(url, """{"timeout":1}""")).ShouldBe(Shape($$"""{"ok":true,"result":{{BotText}}}"""));
        (await CallAsync(url, """{"timeout":"1"}""")).ShouldContain("error_code: Number");
    }

    [Fact]
    public async Task Replies_of_the_fake_account_have_the_documented_fields()
    {
        await using var zalo = new FakeZaloOa();
        await zalo.StartAsync();
        using var http = new HttpClient { BaseAddress = new(zalo.Url) };

        var refreshed = await RefreshAsync(http, FakeZaloOa.FirstRefreshToken);
        Shape(refreshed).ShouldBe(Shape("""{"access_token":"a","refresh_token":"b","expires_in":"90000"}"""));
        // Good once; the failure has no number.
        Shape(await RefreshAsync(http, FakeZaloOa.FirstRefreshToken)).ShouldBe(Shape("""{"error_name":"x","error_reason":"","error_description":"x","ref_doc":"x"}"""));

        const string Call = """{"recipient":{"user_id":"2468"},"message":{"text":"x","attachment":{"type":"template","payload":{"buttons":[{"title":"Xem nguồn","type":"oa.query.show","payload":"ABCDEFGH1234:1"}]}}}}""";
        Shape(await SendAsync(http, Call, refreshed["access_token"]!.ToString())).ShouldBe(Shape(
            """{"data":{"message_id":"1","user_id":"2468","sent_time":"1795312800402","quota":{"quota_type":"reply"}},"error":0,"message":"Success"}"""));
        Shape(await SendAsync(http, Call, "wrong")).ShouldBe(Shape("""{"error":-216,"message":"Access token is invalid"}"""));
        (await SendAsync(http, Call.Replace("\"x\"", $"\"{new string('x', 2001)}\"", StringComparison.Ordinal), refreshed["access_token"]!.ToString()))["error"]!.GetValue<int>().ShouldBe(-210);
    }

    [Fact]
    public async Task What_we_send_has_the_documented_fields()
    {
        await using var bot = new FakeZaloBot();
        await bot.StartAsync();
        await using (var server = BotServer.WithSamples(("ZaloBot:Token", FakeZaloBot.Token), ("ZaloBot:ApiUrl", bot.Url), ("ZaloBot:PollSeconds", "1")))
        {
            server.CreateClient().Dispose();
            bot.Write("6fe1", "giá giữ ô tô một lượt");
            Shape((await bot.WaitAsync("6fe1", 1, Cancelled))[0].Arguments).ShouldBe(Shape("""{"chat_id":"6fe1","text":"x"}"""));
        }
        await using var account = new FakeZaloOa();
        await account.StartAsync();
        await using var other = BotServer.WithSamples(
            ("ZaloOa:AppId", FakeZaloOa.AppId), ("ZaloOa:AppSecret", FakeZaloOa.AppSecret), ("ZaloOa:WebhookSecret", FakeZaloOa.WebhookSecret),
            ("ZaloOa:RefreshToken", FakeZaloOa.FirstRefreshToken), ("ZaloOa:ApiUrl", account.Url), ("ZaloOa:OauthUrl", account.Url));
        using var http = other.CreateClient();
        await FakeZaloOa.CallAsync(http, account.Text("2468", "giá giữ ô tô một lượt"), Cancelled);
        Shape((await account.WaitAsync("2468", 1, Cancelled))[0].Arguments).Distinct().ShouldBe(Shape(
            """{"recipient":{"user_id":"2468"},"message":{"text":"x","attachment":{"type":"template","payload":{"buttons":[{"title":"x","type":"oa.query.show","payload":"x"}]}}}}"""));
    }

    // What is no text is answered with one sentence; what comes from ourselves, or is only a notice, with none.
    [Theory]
    [InlineData("""{"event_name":"message.image.received","message":{"from":{"id":"6","display_name":"X","is_bot":false},"chat":{"id":"6","chat_type":"PRIVATE"},"photo":"https://x.example/1.jpg","caption":"x","message_id":"1","date":1795312800123}}""", "")]
    [InlineData("""{"event_name":"message.image.received","message":{"from":{"id":"6","display_name":"X","is_bot":false},"chat":{"id":"6","chat_type":"PRIVATE"},"photo_url":"https://x.example/1.jpg","message_type":"CHAT_PHOTO","message_id":"1","date":1795312800123}}""", "")]   // as it comes in fact
    [InlineData("""{"event_name":"message.sticker.received","message":{"from":{"id":"6","is_bot":false},"chat":{"id":"6","chat_type":"PRIVATE"},"sticker":"s","url":"https://x.example/s","message_id":"1","date":1795312800123}}""", "")]
    [InlineData("""{"event_name":"message.voice.received","message":{"from":{"id":"6","is_bot":false},"chat":{"id":"6","chat_type":"PRIVATE"},"voice_url":"https://x.example/v.aac","message_id":"1","date":1795312800123}}""", "")]
    [InlineData("""{"event_name":"message.unsupported.received","message":{"from":{"id":"6","is_bot":false},"chat":{"id":"6","chat_type":"PRIVATE"},"message_id":"1","date":1795312800123}}""", "")]
    [InlineData("""{"event_name":"message.text.received","message":{"from":{"id":"self","is_bot":false},"chat":{"id":"6","chat_type":"PRIVATE"},"text":"x","message_id":"1","date":1795312800123}}""", null)]   // our own
    [InlineData("""{"event_name":"message.text.received","message":{"from":{"id":"6","is_bot":true},"chat":{"id":"6","chat_type":"PRIVATE"},"text":"x","message_id":"1","date":1795312800123}}""", null)]   // another bot's
    [InlineData("""{"event_name":"bot.added","message":{"from":{"id":"6"},"chat":{"id":"6"},"message_id":"1"}}""", null)]   // not documented
    [InlineData(BotText, "Quyết định 407/QĐ-TTg nói gì?")]
    public void Events_of_the_bot_platform_are_read(string json, string? text)
    {
        using var body = JsonDocument.Parse(json);
        using var wrapped = JsonDocument.Parse($$"""{"ok":true,"result":{{json}}}""");

        ZaloBotUpdate.Read(body.RootElement, "self")?.Text.ShouldBe(text);
        (ZaloBotUpdate.Read(body.RootElement, "self") is null).ShouldBe(text is null);
        ZaloBotUpdate.Read(ZaloBotUpdate.Event(wrapped.RootElement), "self").ShouldBe(ZaloBotUpdate.Read(body.RootElement, "self"));
    }

    [Theory]
    [InlineData(OaText, nameof(ZaloOaEvent.Chatted), "a0b1c2d3e4f5061728")]
    [InlineData("""{"event_name":"user_send_text","sender":{"id":"2"},"recipient":{"id":"3"},"message":{"text":"x","message_id":"m1"},"timestamp":"1"}""", nameof(ZaloOaEvent.Chatted), "m1")]   // the other name of the number
    [InlineData("""{"event_name":"user_send_image","sender":{"id":"2"},"recipient":{"id":"3"},"message":{"msg_id":"m2","attachments":[{"type":"image","payload":{"url":"https://x.example/1.jpg","thumbnail":"https://x.example/t.jpg"}}]},"timestamp":"1"}""", nameof(ZaloOaEvent.Chatted), "m2")]
    [InlineData("""{"event_name":"user_send_location","sender":{"id":"2"},"recipient":{"id":"3"},"message":{"msg_id":"m3","attachments":[{"type":"location","payload":{"coordinates":{"latitude":"12","longitude":"108"}}}]},"timestamp":"1"}""", nameof(ZaloOaEvent.Chatted), "m3")]
    [InlineData(OaFollow, nameof(ZaloOaEvent.Followed), "follow:2468135790246813579:1795312800123")]
    [InlineData("""{"event_name":"unfollow","oa_id":"3","follower":{"id":"2"},"app_id":"1","timestamp":"9"}""", nameof(ZaloOaEvent.Unfollowed), "unfollow:2:9")]
    [InlineData("""{"event_name":"oa_send_text","sender":{"id":"3"},"recipient":{"id":"2"},"message":{"text":"x","msg_id":"m4"},"timestamp":"1"}""", null, null)]   // an echo of ours
    [InlineData("""{"event_name":"user_received_message","sender":{"id":"3"},"recipient":{"id":"2"},"message":{"msg_id":"m5"},"timestamp":"1"}""", null, null)]
    [InlineData("""{"event_name":"user_seen_message","sender":{"id":"3"},"recipient":{"id":"2"},"message":{"msg_ids":["m5"]},"timestamp":"1"}""", null, null)]
    [InlineData("""{"event_name":"user_submit_info","sender":{"id":"2"},"recipient":{"id":"3"},"info":{"name":"X","phone":"84"},"timestamp":"1"}""", null, null)]
    public void Events_of_an_account_are_read(string json, string? kind, string? key)
    {
        using var body = JsonDocument.Parse(json);

        var read = ZaloOaEvent.Read(body.RootElement, []);

        (read?.GetType().Name, read?.Key).ShouldBe((kind, key));
        // What is documented and not for us is passed over in silence.
        if (read is null) ZaloOaEvent.UnknownName(body.RootElement).ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"event_name":"user_wants_deletion","user_id":"2","timestamp":"1"}""", "user_wants_deletion")]
    [InlineData("""{"event_name":"Not a name\n","timestamp":"1"}""", null)]   // nothing gets into a log that looks like more than a name
    [InlineData("""{"timestamp":"1"}""", null)]
    public void An_event_that_is_not_known_is_named_for_the_operator(string json, string? name)
    {
        using var body = JsonDocument.Parse(json);

        ZaloOaEvent.UnknownName(body.RootElement).ShouldBe(name);
    }

    [Fact]
    public void The_fake_signs_as_the_platform_does()
    {
        var body = Encoding.UTF8.GetBytes(OaText);

        FakeZaloOa.Sign(body, "1795312800123", "s").ShouldBe(ZaloOaSignature.Of(FakeZaloOa.AppId, body, "1795312800123", "s"));
    }

    private static async Task<IReadOnlyList<string>> CallAsync(Uri url, string body)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(url, new StringContent(body, Encoding.UTF8, "application/json"), Cancelled);
        return Shape(await response.Content.ReadFromJsonAsync<JsonNode>(Cancelled));
    }

    private static async Task<JsonObject> RefreshAsync(HttpClient http, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v4/oa/access_token")
        {
            Content = new FormUrlEncodedContent([new("refresh_token", token), new("app_id", FakeZaloOa.AppId), new("grant_type", "refresh_token")]),
        };
        request.Headers.Add("secret_key", FakeZaloOa.AppSecret);
        using var response = await http.SendAsync(request, Cancelled);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Cancelled))!;
    }

    private static async Task<JsonObject> SendAsync(HttpClient http, string body, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3.0/oa/message/cs") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("access_token", token);
        using var response = await http.SendAsync(request, Cancelled);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Cancelled))!;
    }

    private static IReadOnlyList<string> Shape(string json) => Shape(JsonNode.Parse(json));

    /// <summary>Every field with its kind, in the order of the names; the items of a list are one.</summary>
    private static IReadOnlyList<string> Shape(JsonNode? node, string path = "") => node switch
    {
        JsonObject inner => [.. inner.OrderBy(field => field.Key, StringComparer.Ordinal).SelectMany(field => Shape(field.Value, $"{path}/{field.Key}"))],
        JsonArray list => [.. list.SelectMany(item => Shape(item, $"{path}[]"))],
        _ => [$"{path.TrimStart('/')}: {node?.GetValueKind() switch { JsonValueKind.True or JsonValueKind.False => "Boolean", { } kind => kind.ToString(), null => "null" }}"],
    };
}
