using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Channels.Web;

public sealed class AskApiTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_answer_has_the_shape_that_scripts_rely_on()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        using var reply = await client.PostAsJsonAsync("/api/ask", new { text = "giá giữ xe máy ban ngày", asOf = "2025-05-01" }, Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        using var answer = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Cancelled));
        var root = answer.RootElement;
        root.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["kind", "text", "sentences", "citations", "understood", "asOf", "generation", "contact", "suggestions"], ignoreOrder: true);
        root.GetProperty("kind").GetString().ShouldBeOneOf("answer", "documents", "clarify", "notFound", "refused", "help");
        root.GetProperty("asOf").GetString().ShouldBe("2025-05-01");
        root.GetProperty("generation").GetInt32().ShouldBe(1);
        root.GetProperty("understood").GetProperty("text").GetString().ShouldBe("giá giữ xe máy ban ngày");
    }

    [Theory]
    [InlineData("""{"text":""}""", "chưa nhập")] // nothing asked
    [InlineData("""{"text":"   "}""", "chưa nhập")] // spaces are nothing
    [InlineData("""{}""", "chưa nhập")] // no text at all
    [InlineData("""{"text":"a","conversation":"../x"}""", "Mã hội thoại")] // an id is letters, digits, dashes
    [InlineData("""{"text":"a","asOf":"hôm qua"}""", "JSON")] // a day is written yyyy-MM-dd
    [InlineData("""{"text":5}""", "JSON")] // a number is no text
    [InlineData("""["a"]""", "JSON")] // a list is no request
    [InlineData("""{"text":"\ud800"}""", "JSON")] // half a surrogate pair is no text
    [InlineData("""{"text":"a" """, "JSON")] // cut off
    [InlineData("null", "JSON")] // null is no request
    public async Task A_wrong_request_is_told_why_in_Vietnamese(string body, string words)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        using var reply = await client.PostAsync("/api/ask", Json(body), Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Cancelled));
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(400);
        problem.RootElement.GetProperty("detail").GetString()!.ShouldContain(words);
    }

    [Theory]
    [InlineData(1000, HttpStatusCode.OK)] // the limit itself is allowed
    [InlineData(1001, HttpStatusCode.BadRequest)]
    public async Task A_question_may_have_a_thousand_characters(int length, HttpStatusCode expected)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        using var reply = await client.PostAsJsonAsync("/api/ask", new { text = new string('ă', length) }, Cancelled);

        reply.StatusCode.ShouldBe(expected);
        if (expected != HttpStatusCode.OK)
            (await reply.Content.ReadAsStringAsync(Cancelled)).ShouldContain("Câu hỏi dài 1.001 ký tự, tối đa là 1.000.");
    }

    [Fact]
    public async Task Combining_marks_do_not_count_against_the_limit()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        var decomposed = new string('ệ', 900).Normalize(NormalizationForm.FormD);

        using var reply = await client.PostAsJsonAsync("/api/ask", new { text = decomposed }, Cancelled);

        decomposed.Length.ShouldBe(2700);
        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_is_not_what_the_API_takes()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();

        using var reply = await client.PostAsync("/api/ask", new FormUrlEncodedContent([new("text", "a")]), Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_page_script_gets_the_same_answer_as_a_piece_of_the_page()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = Json("""{"text":"giá giữ xe"}""") };
        request.Headers.Accept.ParseAdd("text/html");

        using var reply = await client.SendAsync(request, Cancelled);

        reply.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var html = await reply.Content.ReadAsStringAsync(Cancelled);
        html.TrimStart().ShouldStartWith("<div class=\"answer");
        html.ShouldNotContain("<html");
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back()
    {
        await using var bot = BotServer.WithSamples(("Web:LoopbackQuestionsPerMinute", "2"));
        using var client = bot.CreateClient();
        for (var i = 0; i < 2; i++)
            (await client.PostAsync("/api/ask", Json("""{"text":"a"}"""), Cancelled)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var reply = await client.PostAsync("/api/ask", Json("""{"text":"a"}"""), Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        reply.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        (await reply.Content.ReadAsStringAsync(Cancelled)).ShouldContain("Xin chờ");
    }

    [Fact]
    public async Task Without_an_archive_the_asker_gets_a_sentence()
    {
        await using var bot = BotServer.WithoutArchive();
        using var client = bot.CreateClient();

        using var reply = await client.PostAsync("/api/ask", Json("""{"text":"a"}"""), Cancelled);

        reply.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await reply.Content.ReadAsStringAsync(Cancelled)).ShouldContain("chưa sẵn sàng");
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
