using System.Text.Json;
using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

/// <summary>Pairs of a question and what is asked next, which only makes sense after it.</summary>
public sealed class FollowUpTests(CorpusBot bot, ITestOutputHelper output) : IClassFixture<CorpusBot>
{
    private const double LeastShare = 0.9;

    [Fact]
    public async Task Follow_ups_are_understood_from_what_was_said_before()
    {
        var pairs = File.ReadLines(Path.Combine(Repository.Root, "tests", "Bot.Tests", "Answering", "followups.jsonl"))
            .Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        var faults = 0;
        foreach (var pair in pairs)
        {
            var (id, first, text) = (Text(pair, "id"), Text(pair, "first"), Text(pair, "text"));
            await AskAsync(first, id);
            var answer = await AskAsync(text, id);
            var expected = new SampleQuestion(id, text, "answer")
            {
                Accept = ["documents"],
                MustContain = pair.GetProperty("must_contain").Deserialize<string[][]>()!,
                Cite = pair.GetProperty("cite").Deserialize<string[]>()!,
            };
            if (expected.Fault(answer) is not { } fault) continue;
            faults++;
            output.WriteLine($"{id} {first} → {text}: {fault} | {answer.Text.ReplaceLineEndings(" ")}");
        }
        output.WriteLine($"{pairs.Count - faults} of {pairs.Count} follow-ups as expected");
        pairs.Count.ShouldBeGreaterThanOrEqualTo(60);
        ((pairs.Count - faults) / (double)pairs.Count).ShouldBeGreaterThanOrEqualTo(LeastShare);
    }

    private static string Text(JsonElement pair, string property) => pair.GetProperty(property).GetString()!;

    private Task<CitedAnswer> AskAsync(string text, string conversation) =>
        bot.Answerer.AnswerAsync(new Question(text, conversation, CorpusBot.Today), TestContext.Current.CancellationToken);
}
