using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Load;

var bot = new Option<FileInfo>("--bot") { Required = true, Description = "Bot.dll, built for release." };
var index = new Option<DirectoryInfo>("--index") { Required = true, Description = "An index that the indexer built." };
var files = new Option<FileInfo[]>("--questions") { Required = true, AllowMultipleArgumentsPerToken = true, Description = "Questions, one JSON object with 'text' a line." };
var port = new Option<int>("--port") { DefaultValueFactory = _ => 5169, Description = "Where the bot is to listen." };
var rate = new Option<double>("--rate") { DefaultValueFactory = _ => 100, Description = "Questions a second." };
var seconds = new Option<double>("--seconds") { DefaultValueFactory = _ => 300, Description = "How long." };
var over = new Option<double>("--over") { DefaultValueFactory = _ => 10, Description = "How many times the rate comes afterwards, to be refused politely; 0 leaves it out." };
var overSeconds = new Option<double>("--over-seconds") { DefaultValueFactory = _ => 60, Description = "How long that lasts." };
var limit = new Option<double>("--limit") { DefaultValueFactory = _ => 150, Description = "Milliseconds within which 99 of 100 answers count as normal." };
var count = new Option<int>("--count") { DefaultValueFactory = _ => 500, Description = "How many questions." };

var open = new Command("open", "Questions at a fixed rate whatever becomes of those before; then too many; then the fixed rate again.") { bot, index, files, port, rate, seconds, over, overSeconds, limit };
open.SetAction(async (line, _) =>
{
    using var server = await BotUnderLoad.StartAsync(line.GetRequiredValue(bot), line.GetRequiredValue(index), line.GetValue(port));
    var questions = Questions.Read(line.GetRequiredValue(files), seed: 1);
    using var client = new Client(server.Address);
    await WarmAsync(client, questions);

    var normal = line.GetValue(rate);
    List<Step> steps = [new("normal", normal, TimeSpan.FromSeconds(line.GetValue(seconds)))];
    if (line.GetValue(over) > 0)
        steps.AddRange([new("over", normal * line.GetValue(over), TimeSpan.FromSeconds(line.GetValue(overSeconds))), new("after", normal, TimeSpan.FromSeconds(20))]);
    var asked = 0L;
    foreach (var step in steps)
    {
        var before = server.Cpu;
        var replies = await Arrivals.SendAsync(client, questions, step, asked);
        asked += replies.Count;
        Print(StepFigures.Of(step, replies, server.Cpu - before, server.RssMB, line.GetValue(limit)));
    }
    Console.WriteLine($"peak memory {server.PeakMB:0.0} MB");
});

var cost = new Command("cost", "One question after the other: what each takes of the processor and of the clock.") { bot, index, files, port, count };
cost.SetAction(async (line, _) =>
{
    using var server = await BotUnderLoad.StartAsync(line.GetRequiredValue(bot), line.GetRequiredValue(index), line.GetValue(port));
    var questions = Questions.Read(line.GetRequiredValue(files), seed: 1);
    using var client = new Client(server.Address);
    await WarmAsync(client, questions);
    var before = server.Cpu;
    var replies = new List<Reply>();
    for (var i = 0; i < line.GetValue(count); i++)
    {
        var begun = Stopwatch.GetTimestamp();
        var (kind, fault) = await client.AskAsync(questions[i]);
        replies.Add(new(TimeSpan.Zero, Stopwatch.GetElapsedTime(begun), kind, fault));
    }
    Print(StepFigures.Of(new("one after the other", 0, TimeSpan.Zero), replies, server.Cpu - before, server.RssMB, double.MaxValue));
});

return await new RootCommand("How the web API stands what is asked of it at once.") { open, cost }.Parse(args).InvokeAsync();

// Other questions than those that are timed, long enough for the compiler to have done its work.
static async Task WarmAsync(Client client, Questions questions)
{
    await Parallel.ForAsync(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (i, _) => await client.AskAsync(questions[questions.Count - 1 - (i % questions.Count)]));
}

static void Print(StepFigures figures) => Console.WriteLine(JsonSerializer.Serialize(figures, new JsonSerializerOptions(JsonSerializerDefaults.Web)));
