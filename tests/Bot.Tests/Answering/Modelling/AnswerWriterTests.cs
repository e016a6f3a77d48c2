using System.Diagnostics;
using System.Text;
using Bot.Answering;
using Bot.Answering.Modelling;
using Bot.State.Chats;
using Bot.Tests.Fixtures;
using Fakes.Model;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Answering.Modelling;

public sealed class AnswerWriterTests(CorpusBot bot, ITestOutputHelper output) : IClassFixture<CorpusBot>
{
    private const string Birth = "đăng ký khai sinh cần giấy tờ gì";

    // The limit of 8 seconds, scaled down; an answer may take one second (of 8: 9) more.
    private const double Limit = 0.4;

    private static readonly string[] Questions =
    [
        Birth, "Đăng ký kết hôn mất bao lâu?", "Lệ phí đăng ký hộ kinh doanh là bao nhiêu?", "Cầu Sông Lâm cấm xe từ ngày nào?", "Giá gửi xe máy ban ngày là bao nhiêu?",
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hang")]
    [InlineData("500")]
    [InlineData("429")]
    [InlineData("garbage")]
    [InlineData("10 MB")]
    public async Task A_model_that_fails_costs_no_answer_and_little_time(string failure)
    {
        await using var modelled = await ModelledBot.StartAsync(bot.Index, ("Model:TimeoutSeconds", $"{Limit}"));
        modelled.Model.Script = _ => failure switch
        {
            "hang" => new FakeReply.Hang(),
            "500" => new FakeReply.Status(500),
            "429" => new FakeReply.Status(429, RetryAfter: 30),
            "garbage" => new FakeReply.Raw(Encoding.Latin1.GetBytes("\u0000\u00ff{]not json" + new string('x', 500))),
            _ => new FakeReply.Endless(10 * 1024 * 1024),
        };
        var slowest = TimeSpan.Zero;
        var rounds = Repetitions.Of(usual: 5, full: 100);
        for (var i = 0; i < rounds; i++)
        {
            var text = Questions[i % Questions.Length];
            var expected = await bot.Answerer.AnswerAsync(new Question(text, null, CorpusBot.Today), Cancelled);
            var started = Stopwatch.StartNew();
            var answer = await modelled.AskAsync(text, Cancelled);
            if (started.Elapsed > slowest) slowest = started.Elapsed;
            answer.Text.ShouldBe(expected.Text);
            answer.Citations.Count.ShouldBe(expected.Citations.Count);
        }
        output.WriteLine($"{failure}: {rounds} of {rounds} answered extractively, the slowest after {slowest.TotalSeconds:0.00} s at a limit of {Limit} s");
        modelled.Model.Calls.ShouldBe(rounds);
        slowest.ShouldBeLessThan(TimeSpan.FromSeconds(Limit + 1));
    }

    [Fact]
    public async Task The_kill_switch_works_while_the_bot_runs()
    {
        await using var modelled = await ModelledBot.StartAsync(bot.Index);
        var switches = modelled.Services.GetRequiredService<Switches>();

        await switches.SetWithoutModelAsync(on: true);
        await modelled.AskAsync(Birth, Cancelled);
        modelled.Model.Calls.ShouldBe(0);

        await switches.SetWithoutModelAsync(on: false);
        await modelled.AskAsync(Birth, Cancelled);
        modelled.Model.Calls.ShouldBe(1);
    }

    [Fact]
    public async Task A_faithful_rewording_goes_out_and_says_that_a_machine_made_it()
    {
        await using var modelled = await ModelledBot.StartAsync(bot.Index, ("Model:ApiKey", "sentinel-key"));
        var said = "";
        modelled.Model.Script = prompt =>
        {
            var (mark, _) = Passages.In(prompt).First(passage => passage.Text.Contains("100.000 đồng", StringComparison.Ordinal));
            said = $"Lệ phí đăng ký hộ kinh doanh là một trăm nghìn đồng [{mark}].";
            return new FakeReply.Text(said);
        };

        var answer = await modelled.AskAsync("Lệ phí đăng ký hộ kinh doanh là bao nhiêu?", Cancelled);

        answer.Text.ShouldBe("Lệ phí đăng ký hộ kinh doanh là một trăm nghìn đồng. [1]", said);
        answer.Citations.ShouldHaveSingleItem().Quote.ShouldContain("100.000 đồng");
        answer.Understood.Note.ShouldNotBeNull().ShouldContain("do máy diễn đạt lại");
        modelled.Model.LastAuthorization.ShouldBe("Bearer sentinel-key");
    }

    [Fact]
    public async Task The_model_sees_numbered_passages_and_has_no_tools()
    {
        await using var modelled = await ModelledBot.StartAsync(bot.Index);
        await modelled.AskAsync($"{Birth}, sđt em 0912 345 678", Cancelled);

        Passages.In(modelled.Model.LastText).ShouldNotBeEmpty();
        modelled.Model.LastText.ShouldNotContain("/v/");
        modelled.Model.LastText.ShouldNotContain("345 678");
        modelled.Model.LastBody.Select(property => property.Key).ShouldBe(["model", "messages", "temperature", "max_tokens", "stream"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Model:Enabled", "false")]
    [InlineData("Model:TokensPerDay", "50")]
    public async Task Kill_switch_and_budget_stop_every_call(string key, string value)
    {
        await using var modelled = await ModelledBot.StartAsync(bot.Index, (key, value));
        modelled.Model.Script = _ => new FakeReply.Text("Cần giấy chứng sinh [1].");
        (await modelled.AskAsync(Birth, Cancelled)).Text.ShouldBe((await bot.Answerer.AnswerAsync(new Question(Birth, null, CorpusBot.Today), Cancelled)).Text);
        modelled.Model.Calls.ShouldBe(0);
    }

    [Fact]
    public async Task The_budget_is_that_of_a_day()
    {
        await using var modelled = await ModelledBot.StartAsync(bot.Index, ("Model:TokensPerDay", "1500"));
        for (var i = 0; i < 20; i++) await modelled.AskAsync(Birth, Cancelled);
        modelled.Model.Calls.ShouldBeInRange(1, 15);
        modelled.Services.GetRequiredService<ModelBudget>().UsedToday.ShouldBeLessThanOrEqualTo(1500);
    }

    [Fact]
    public async Task A_client_of_the_host_takes_the_place_of_ours()
    {
        using var host = AnsweringHost.Start(bot.Index, services => services.AddSingleton<IChatClient>(new Fixed("Cần giấy chứng sinh [9].")));
        var answer = await host.Services.GetRequiredService<Answerer>().AnswerAsync(new Question(Birth, null, CorpusBot.Today), Cancelled);
        answer.Text.ShouldBe((await bot.Answerer.AnswerAsync(new Question(Birth, null, CorpusBot.Today), Cancelled)).Text);
        ((Fixed)host.Services.GetRequiredService<IChatClient>()).Calls.ShouldBe(1);
    }

    /// <summary>Most answers survive a model that only repeats what it was shown: the checks do not refuse for nothing.</summary>
    [Fact]
    public async Task A_model_that_repeats_its_passages_passes_for_most_questions()
    {
        await using var modelled = await ModelledBot.StartAsync(bot.Index);
        modelled.Model.Script = prompt => new FakeReply.Text(Passages.Repeated(prompt));
        var reworded = 0;
        foreach (var question in SampleQuestion.ReadAll().Where(question => question.After is null))
            if ((await modelled.AskAsync(question.Text, Cancelled)).Understood.Note?.Contains("do máy diễn đạt lại", StringComparison.Ordinal) == true)
                reworded++;
        output.WriteLine($"{reworded} of {modelled.Model.Calls} rewordings passed");
        reworded.ShouldBeGreaterThan(modelled.Model.Calls / 2);
    }

    private sealed class Fixed(string text) : IChatClient
    {
        public int Calls { get; private set; }

        public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        {
            Calls++;
            return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, text)));
        }

        public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public object? GetService(Type serviceType, object? serviceKey = null) => null;

        public void Dispose()
        {
        }
    }
}
