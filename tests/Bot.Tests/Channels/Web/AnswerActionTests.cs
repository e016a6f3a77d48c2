using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Bot.Conversations.Chats;
using Bot.State;
using Bot.State.Chats;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.Web;

public sealed class AnswerActionTests
{
    private const string Talk = "0123456789abcdef0123456789abcdef";
    private const string Question = "giá giữ xe máy, gọi tôi 0912345678";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_judgement_counts_under_the_key_of_its_answer()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        var key = await AskAsync(client);

        (await PostAsync(client, "/danh-gia", ("khoa", key), ("y", "outdated"))).StatusCode.ShouldBe(HttpStatusCode.OK);

        bot.Services.GetRequiredService<Feedback>().Counts(TimeSpan.FromDays(1)).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData("/danh-gia", "khoa=AAAAAAAAAAAA&y=useful", HttpStatusCode.Gone)] // nobody has such an answer on the screen
    [InlineData("/chia-se", "khoa=AAAAAAAAAAAA", HttpStatusCode.Gone)]
    [InlineData("/can-bo", "text=", HttpStatusCode.BadRequest)]
    public async Task A_form_without_sense_is_refused_in_a_sentence(string path, string body, HttpStatusCode expected)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        using var form = new StringContent(body, null, "application/x-www-form-urlencoded");

        using var reply = await client.PostAsync(path, form, Cancelled);

        reply.StatusCode.ShouldBe(expected);
        reply.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("cross-site", HttpStatusCode.Forbidden)]
    [InlineData("same-site", HttpStatusCode.Forbidden)] // another host of the same province is not this page
    [InlineData("same-origin", HttpStatusCode.OK)]
    [InlineData("none", HttpStatusCode.OK)] // typed by hand
    public async Task A_form_of_another_site_sends_nothing_to_the_officers(string from, HttpStatusCode expected)
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);

        (await PostAsync(client, "/can-bo", ("text", "Ai trả lời tôi?"))).StatusCode.ShouldBe(expected);

        bot.Services.GetRequiredService<Tickets>().CountOpen().ShouldBe(expected == HttpStatusCode.OK ? 1 : 0);
    }

    [Fact]
    public async Task A_question_is_kept_only_when_its_asker_lets_it_be_and_without_private_numbers()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        var kept = bot.Services.GetRequiredService<KeptQuestions>();

        await AskAsync(client);
        kept.List(10).ShouldBeEmpty();
        await AskAsync(client, keep: true);

        kept.List(10).ShouldHaveSingleItem().Question.ShouldBe("giá giữ xe máy, gọi tôi ***");
    }

    [Fact]
    public async Task All_that_was_kept_of_a_talk_goes_at_once()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        var key = await AskAsync(client, keep: true);
        await PostAsync(client, "/chia-se", ("khoa", key));
        await PostAsync(client, "/can-bo", ("text", "Hỏi cán bộ"), ("conversation", Talk));
        bot.Services.GetRequiredService<SharedAnswers>().Find(key).ShouldNotBeNull();

        (await PostAsync(client, "/xoa", ("conversation", Talk))).StatusCode.ShouldBe(HttpStatusCode.OK);

        bot.Services.GetRequiredService<SharedAnswers>().Find(key).ShouldBeNull();
        bot.Services.GetRequiredService<KeptQuestions>().List(10).ShouldBeEmpty();
        bot.Services.GetRequiredService<Tickets>().CountOpen().ShouldBe(0);
        (await PostAsync(client, "/danh-gia", ("khoa", key), ("y", "useful"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task The_page_takes_xoa_without_script()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        await AskAsync(client, keep: true);

        await PostAsync(client, "/", ("text", "/xoa"), ("conversation", Talk));

        bot.Services.GetRequiredService<KeptQuestions>().List(10).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_officers_say_stands_on_the_ticket()
    {
        await using var bot = BotServer.WithSamples();
        using var client = bot.CreateClient();
        var made = await (await PostAsync(client, "/can-bo", ("text", "Giá vé tháng?"), ("conversation", Talk))).Content.ReadFromJsonAsync<Made>(Cancelled);
        var tickets = bot.Services.GetRequiredService<Tickets>();
        var posts = bot.Services.GetRequiredService<ChatPosts>();
        var ticket = tickets.Open(1).ShouldHaveSingleItem();
        posts.WhyNot(ticket.Chat).ShouldBeNull();
        await tickets.AnswerAsync(ticket, "90.000 đồng <b>một</b> tháng", "web:1", posts.Form(ticket.Chat, ChatReply.Of("90.000 đồng")));

        var page = await client.GetStringAsync(made!.Url, Cancelled);

        page.ShouldContain("&lt;b&gt;");
        WebUtility.HtmlDecode(page).ShouldContain("90.000 đồng <b>một</b> tháng");
    }

    [Fact]
    public async Task Only_so_many_questions_an_hour_go_to_the_officers()
    {
        await using var bot = BotServer.WithSamples(("Web:TicketsPerHour", "2"), ("Web:LoopbackQuestionsPerMinute", "2"));
        using var client = bot.CreateClient();

        var replies = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++) replies.Add((await PostAsync(client, "/can-bo", ("text", $"Câu {i}"))).StatusCode);

        replies.ShouldBe([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests]);
    }

    [Fact]
    public async Task What_is_kept_for_a_time_is_gone_after_it()
    {
        var clock = new MovableClock();
        using var kept = new TestState(clock);
        var state = kept.Database;
        var shared = new SharedAnswers(state, clock);
        var questions = new KeptQuestions(state, clock);
        await shared.ShareAsync(new("web", Talk), "A", "câu hỏi", "{}");
        await questions.KeepAsync(new("web", Talk), "A", "câu hỏi", "Answer", null);

        clock.Move(TimeSpan.FromDays(30) + TimeSpan.FromMinutes(1));

        shared.Find("A").ShouldBeNull();
        questions.List(10).ShouldBeEmpty();
        await Pruning.RunAsync(state, clock);
        state.Read(connection => connection.Number("SELECT (SELECT count(*) FROM shared_answer) + (SELECT count(*) FROM kept_question)")).ShouldBe(0);
    }

    private static async Task<string> AskAsync(HttpClient client, bool keep = false)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask") { Content = JsonContent.Create(new { text = Question, conversation = Talk, keep }) };
        request.Headers.Add("Accept", "text/html");
        using var reply = await client.SendAsync(request, Cancelled);
        return Regex.Match(await reply.Content.ReadAsStringAsync(Cancelled), "name=\"khoa\" value=\"(?<key>[0-9A-Z]{12})\"", RegexOptions.NonBacktracking).Groups["key"].Value;
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        request.Headers.Add("Accept", "application/json");
        return client.SendAsync(request, Cancelled);
    }

    private sealed record Made(string Message, string Url);
}
