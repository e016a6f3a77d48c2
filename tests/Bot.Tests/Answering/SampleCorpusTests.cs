using Archive.Text;
using Bot.Answering;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Answering;

public sealed class SampleCorpusTests(CorpusBot bot, ITestOutputHelper output) : IClassFixture<CorpusBot>
{
    private const double LeastShare = 0.95;

    [Fact]
    public async Task Questions_about_the_sample_corpus_are_answered_as_expected()
    {
        var questions = SampleQuestion.ReadAll();
        var faults = 0;
        var conversations = new Dictionary<string, string>();
        foreach (var question in questions)
        {
            var conversation = conversations[question.Id] = question.After is { } after ? conversations[after] : question.Id;
            var answer = await AskAsync(question.Text, conversation);
            if (question.Fault(answer) is not { } fault) continue;
            faults++;
            output.WriteLine($"{question.Id} {question.Text}: {fault}");
        }
        output.WriteLine($"{questions.Count - faults} of {questions.Count} as expected");
        ((questions.Count - faults) / (double)questions.Count).ShouldBeGreaterThanOrEqualTo(LeastShare);
    }

    [Fact]
    public async Task Every_quotation_of_a_thousand_answers_stands_in_the_archive_at_its_offsets()
    {
        var answers = 0;
        var quotations = 0;
        foreach (var text in Questions())
        {
            var answer = await AskAsync(text, conversation: null);
            answers++;
            using var snapshot = bot.Reader.Snapshot();
            foreach (var citation in answer.Citations)
            {
                var address = new Uri(new Uri("http://bot.example"), citation.Url);
                var document = snapshot.FindBySlug(Uri.UnescapeDataString(address.AbsolutePath["/v/".Length..])).ShouldNotBeNull();
                var span = address.Query["?t=".Length..].Split('-').Select(int.Parse).ToArray();
                snapshot.ReadText(document)[span[0]..span[1]].ShouldBe(citation.Quote);
                quotations++;
            }
        }
        output.WriteLine($"{quotations} quotations in {answers} answers");
        answers.ShouldBeGreaterThanOrEqualTo(1000);
    }

    /// <summary>The written questions, as typed and without accents, and the beginnings of passages.</summary>
    private List<string> Questions()
    {
        var written = SampleQuestion.ReadAll().Select(question => question.Text).ToList();
        using var snapshot = bot.Reader.Snapshot();
        var fromPassages = snapshot.List(Archive.Index.DocumentFilter.All, limit: 1000)
            .SelectMany(snapshot.ReadPassages)
            .Select(passage => string.Join(' ', passage.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(14)) + " là gì?");
        return [.. written, .. written.Select(Folding.Fold), .. written.Select(text => $"cho em hỏi {text} ạ"), .. fromPassages];
    }

    private Task<CitedAnswer> AskAsync(string text, string? conversation) =>
        bot.Answerer.AnswerAsync(new Question(text, conversation, CorpusBot.Today), TestContext.Current.CancellationToken);
}
