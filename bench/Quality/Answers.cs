using System.Text;
using System.Text.Json;
using Archive.Index;
using Archive.Search;
using Bot.Answering;
using Bot.Answering.Contacts;
using Bot.Answering.Receipts;
using Bot.Conversations;
using Bot.State;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Quality;

/// <summary>
/// Asks the bot every question of a set. answered: share that got an answer; answerHit: of the questions with gold spans, share whose
/// span stands in what was quoted; citedRight: of the answered, share that cite a relevant document; verbatim: share of the quotations
/// that stand in their document as they are.
/// </summary>
internal static class Answers
{
    private static readonly DateOnly Today = RetrievalRun.Today;

    private sealed record Outcome(bool IsAnswered, bool? IsHit, bool CitesRight, int Quotations, int Verbatim);

    public static async Task RunAsync(DirectoryInfo folder, TextWriter output, CancellationToken cancellationToken)
    {
        var all = new List<Outcome>();
        foreach (var set in EvalSet.ReadOneOrAll(folder))
        {
            using var index = CorpusIndex.Build(set.Corpus);
            var clock = TimeProvider.System;
            using var state = new StateDatabase(index.StateFolder, clock);
            var answerer = new Answerer(index.Reader, new PassageSearcher(), new ConversationStore(clock), new ReceiptBook(new ReceiptTable(state), clock, NullLogger<ReceiptBook>.Instance), new ContactDirectory(Options.Create(new ContactsOptions()), NullLogger<ContactDirectory>.Instance), clock, Options.Create(new AnsweringOptions()));
            var outcomes = new List<Outcome>();
            foreach (var question in set.Questions)
            {
                var answer = await answerer.AnswerAsync(new Question(question.Text, null, Today), cancellationToken);
                using var snapshot = index.Reader.Snapshot();
                outcomes.Add(Judge(question, answer, snapshot));
            }
            output.WriteLine($"{set.Name}: {Figures(outcomes)}");
            all.AddRange(outcomes);
        }
        output.WriteLine(Figures(all));
    }

    private static Outcome Judge(EvalQuestion question, CitedAnswer answer, ArchiveSnapshot snapshot)
    {
        var cited = answer.Citations.Select(citation => (citation.Quote, Document: snapshot.FindBySlug(SlugOf(citation.Url)))).ToList();
        var quoted = Plain(string.Join('\n', answer.Citations.Select(citation => citation.Quote).Append(answer.Text)));
        return new(
            answer.Kind == AnswerKind.Answer,
            question.Answers is { Length: > 0 } gold ? gold.Any(span => quoted.Contains(Plain(span), StringComparison.Ordinal)) : null,
            cited.Any(citation => citation.Document is { } document && question.Relevant.Contains(document.Facts.Id)),
            cited.Count,
            cited.Count(citation => citation.Document is { } document && snapshot.ReadText(document).Contains(citation.Quote, StringComparison.Ordinal)));
    }

    private static string SlugOf(string url) => Uri.UnescapeDataString(url["/v/".Length..].Split('?', '#')[0]);

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private static string Figures(List<Outcome> outcomes)
    {
        var answered = outcomes.Where(outcome => outcome.IsAnswered).ToList();
        var withGold = outcomes.Where(outcome => outcome.IsHit is not null).ToList();
        return JsonSerializer.Serialize(new Dictionary<string, double?>
        {
            ["questions"] = outcomes.Count,
            ["answered"] = Share(answered.Count, outcomes.Count),
            ["answerHit"] = Share(withGold.Count(outcome => outcome.IsHit == true), withGold.Count),
            ["citedRight"] = Share(answered.Count(outcome => outcome.CitesRight), answered.Count),
            ["verbatim"] = Share(outcomes.Sum(outcome => outcome.Verbatim), outcomes.Sum(outcome => outcome.Quotations)),
        });
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : Math.Round(part / (double)whole, 4);
}
