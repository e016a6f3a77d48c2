using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;
using Fakes;
using Fakes.Zalo;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Channels.ZaloBot;

public sealed class ZaloBotChannelTests : IAsyncLifetime
{
    private const string Question = "giá giữ xe máy ban ngày";
    private const string Secret = "zalo-webhook-secret-for-tests";

    private readonly FakeZaloBot zalo = new();
    private BotServer? server;

    private static CancellationToken Cancelled => Patience.Token;

    public async ValueTask InitializeAsync() => await zalo.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        await zalo.DisposeAsync();
    }

    [Fact]
    public async Task A_question_is_answered_as_plain_text_with_sources_and_numbered_choices()
    {
        Start();
        zalo.Write("6fe1", Question);

        var answer = (await zalo.WaitAsync("6fe1", 1, Cancelled))[0].Text;

        answer.ShouldContain("3.000 đồng");
        answer.ShouldContain("[1]");
        answer.ShouldContain("Mã trích dẫn:");
        answer.ShouldContain($"1. {Sentences.SourcesTitle}");
        answer.ShouldNotContain("<a ");
        zalo.Write("6fe1", "1");
        (await zalo.WaitAsync("6fe1", 2, Cancelled))[1].Text.ShouldContain("“");
    }

    [Fact]
    public async Task Events_without_content_get_one_generic_sentence_and_own_and_unknown_ones_none()
    {
        Start();
        zalo.Write("6fe1", "", "unsupported");
        zalo.Write("6fe1", "echo", isBot: true);
        zalo.Write("6fe1", "", "hologram_of_tomorrow");
        zalo.Write("6fe1", "", "image");

        (await zalo.WaitAsync("6fe1", 2, Cancelled)).Select(message => message.Text).Take(2).ShouldBe([Sentences.Withheld, Sentences.TextOnly]);
    }

    [Fact]
    public async Task What_the_platform_calls_403_is_tried_again()
    {
        var failures = 0;
        zalo.Faults = (method, _) => method == "sendMessage" && Interlocked.Increment(ref failures) == 1 ? new Fault.Refusal(403, "Internal server error") : null;
        Start();
        zalo.Write("6fe1", Question);

        (await zalo.WaitAsync("6fe1", 1, Cancelled))[0].Text.ShouldContain("3.000 đồng");
    }

    [Fact]
    public async Task A_reply_that_never_came_is_sent_once_more_and_says_so()
    {
        var sends = 0;
        zalo.Faults = (method, _) => method == "sendMessage" && Interlocked.Increment(ref sends) == 1 ? new Fault.Cut(Done: true) : null;
        Start();
        zalo.Write("6fe1", Question);

        var answers = await zalo.WaitAsync("6fe1", 2, Cancelled);

        answers[1].Text.ShouldBe($"{Sentences.SentAgain} {answers[0].Text}");
    }

    [Fact]
    public async Task By_webhook_each_event_is_answered_once_however_often_it_comes()
    {
        using var http = Start(("ZaloBot:WebhookUrl", "https://hoi.langiang.example"), ("ZaloBot:WebhookSecret", Secret));
        var update = zalo.Write("6fe1", Question);

        for (var copy = 0; copy < 3; copy++) (await PostAsync(http, update.ToJsonString(), Secret)).ShouldBe(200);
        (await PostAsync(http, zalo.Write("6fe1", "/trogiup").ToJsonString(), Secret)).ShouldBe(200);

        var answers = await zalo.WaitAsync("6fe1", 2, Cancelled);
        answers.Count.ShouldBe(2);
        answers[1].Text.ShouldContain("/vanban");
        (await PostAsync(http, update.ToJsonString(), "wrong")).ShouldBe(401);
        (await PostAsync(http, update.ToJsonString(), null)).ShouldBe(401);
        (await PostAsync(http, "{", Secret)).ShouldBe(200);
    }

    [Fact]
    public async Task In_maintenance_a_fixed_sentence_is_the_answer()
    {
        Start();
        await server!.Services.GetRequiredService<Bot.State.Chats.Switches>().SetMaintenanceAsync(on: true);
        zalo.Write("6fe1", Question);

        (await zalo.WaitAsync("6fe1", 1, Cancelled))[0].Text.ShouldBe(Sentences.Maintenance);
    }

    [Fact]
    public async Task A_webhook_that_another_program_set_is_told()
    {
        using var http = new HttpClient();
        using var set = await http.PostAsync(new Uri($"{zalo.Url}/bot{FakeZaloBot.Token}/setWebhook?url=https://other.example&secret_token=12345678"), null, Cancelled);
        Start();

        await Patience.UntilAsync(() => server!.Services.GetRequiredService<ChatPosts>().All.FirstOrDefault().Delivery?.Trouble == ChannelTrouble.WebhookSet);
    }

    private HttpClient Start(params (string, string)[] settings)
    {
        server = BotServer.WithSamples([("ZaloBot:Token", FakeZaloBot.Token), ("ZaloBot:ApiUrl", zalo.Url), ("ZaloBot:PollSeconds", "2"), .. settings]);
        return server.CreateClient();
    }

    private static async Task<int> PostAsync(HttpClient http, string update, string? secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/zalobot/webhook") { Content = new StringContent($$"""{"ok":true,"result":{{update}}}""") };
        if (secret is not null) request.Headers.Add("X-Bot-Api-Secret-Token", secret);
        using var response = await http.SendAsync(request, Cancelled);
        return (int)response.StatusCode;
    }
}
