using System.Text;
using System.Text.Json;
using Archive.Index;
using Bot.Answering;
using Bot.Answering.Asking;
using Microsoft.Extensions.DependencyInjection;

namespace Quality;

/// <summary>
/// Asks the bot every question of a set. answered: share that got an answer; answerHit: of the questions with gold spans, share whose
/// span stands in what was quoted; shownHit: the same of the text as it goes out; citationPrecision: share of the citations that are of a relevant document; citationRecall: share of a
/// question's relevant documents that are cited; citedRight: of the answered, share that cite a relevant document; verbatim: share of the quotations
/// that stand in their document as they are; length: characters of an answer, mean. Asked again of an archive without the relevant
/// documents of a question: refused, the share that got no answer. A line a set, then a line a type of question.
/// </summary>
internal static class Answers
{
    private static readonly DateOnly Today = RetrievalRun.Today;

    private sealed record Outcome(bool IsHeld, bool IsAnswered, bool? IsHit, int RightCitations, double Recall, int Quotations, int Verbatim, int Length)
    {
        /// <summary>What is asked for first, as the bot reads it.</summary>
        public string Type { get; init; } = "";

        /// <summary>The gold span stands in the text itself, not only in what it cites.</summary>
        public bool? IsShown { get; init; }

        public bool CitesRight => RightCitations > 0;

        /// <summary>The question and what was said instead, when the gold span was not quoted.</summary>
        public string? Miss { get; init; }
    }

    /// <param name="takeOut">Also ask without the relevant documents: once with one half of them out, once with the other.</param>
    public static async Task RunAsync(DirectoryInfo folder, bool takeOut, FileInfo? failures, TextWriter output, CancellationToken cancellationToken)
    {
        var all = new List<Outcome>();
        using var missed = failures is null ? null : new StreamWriter(failures.FullName);
        missed?.WriteLine("set\tquestion\ttext\tkind\tgold\tanswer");
        foreach (var set in EvalSet.ReadOneOrAll(folder))
        {
            var outcomes = await AskAsync(set, new HashSet<string>(), cancellationToken);
            if (takeOut)
            {
                foreach (var half in Halves.Of(set))
                    outcomes.AddRange((await AskAsync(set, half, cancellationToken)).Where(outcome => !outcome.IsHeld));
            }
            foreach (var outcome in outcomes.Where(outcome => outcome.Miss is not null)) missed?.WriteLine($"{set.Name}\t{outcome.Miss}");
            output.WriteLine($"{set.Name}: {Figures(outcomes)}");
            foreach (var type in outcomes.GroupBy(outcome => outcome.Type).OrderByDescending(type => type.Count()))
                output.WriteLine($"{set.Name}, {type.Key}: {Figures([.. type])}");
            all.AddRange(outcomes);
        }
        output.WriteLine(Figures(all));
    }

    private static async Task<List<Outcome>> AskAsync(EvalSet set, HashSet<string> leftOut, CancellationToken cancellationToken)
    {
        using var index = CorpusIndex.Build(set.Corpus, leftOut);
        using var bot = index.StartBot();
        var answerer = bot.Services.GetRequiredService<Answerer>();
        var outcomes = new List<Outcome>();
        foreach (var question in set.Questions)
        {
            var answer = await answerer.AnswerAsync(new Question(question.Text, null, Today), cancellationToken);
            using var snapshot = index.Reader.Snapshot();
            outcomes.Add(Judge(question, answer, snapshot) with { IsHeld = !question.Relevant.All(leftOut.Contains) });
        }
        return outcomes;
    }

    private static Outcome Judge(EvalQuestion question, CitedAnswer answer, ArchiveSnapshot snapshot)
    {
        var cited = answer.Citations.Select(citation => (citation.Quote, Document: snapshot.FindBySlug(SlugOf(citation.Url)))).ToList();
        var quoted = Plain(string.Join('\n', answer.Citations.Select(citation => citation.Quote).Append(answer.Text)));
        bool? isHit = Holds(quoted);
        return new(
            true,
            answer.Kind == AnswerKind.Answer,
            isHit,
            cited.Count(citation => citation.Document is { } document && question.Relevant.Contains(document.Facts.Id)),
            question.Relevant.Length == 0 ? 0 : question.Relevant.Count(id => cited.Exists(citation => citation.Document?.Facts.Id == id)) / (double)question.Relevant.Length,
            cited.Count,
            cited.Count(citation => citation.Document is { } document && snapshot.ReadText(document).Contains(citation.Quote, StringComparison.Ordinal)),
            answer.Text.Length)
        {
            Type = AskedReader.Read(new Question(question.Text, null, Today), Focus.Nothing, Today).For is [var first, ..] ? first.ToString() : "Other",
            IsShown = Holds(Plain(answer.Text)),
            Miss = isHit == false ? string.Join('\t', new[] { question.Id, question.Text, answer.Kind.ToString(), string.Join(" | ", question.Answers!), answer.Text }.Select(OneLine)) : null,
        };

        bool? Holds(string text) => question.Answers is { Length: > 0 } gold ? gold.Any(span => text.Contains(Plain(span), StringComparison.Ordinal)) : null;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static string SlugOf(string url) => Uri.UnescapeDataString(url["/v/".Length..].Split('?', '#')[0]);

    private static string Plain(string text) => text.Normalize(NormalizationForm.FormC).ToLowerInvariant();

    private static string Figures(List<Outcome> outcomes)
    {
        var held = outcomes.Where(outcome => outcome.IsHeld).ToList();
        var absent = outcomes.Where(outcome => !outcome.IsHeld).ToList();
        var answered = held.Where(outcome => outcome.IsAnswered).ToList();
        var withGold = held.Where(outcome => outcome.IsHit is not null).ToList();
        return JsonSerializer.Serialize(new Dictionary<string, double?>
        {
            ["questions"] = held.Count,
            ["answered"] = Share(answered.Count, held.Count),
            ["answerHit"] = Share(withGold.Count(outcome => outcome.IsHit == true), withGold.Count),
            ["shownHit"] = Share(withGold.Count(outcome => outcome.IsShown == true), withGold.Count),
            ["citationPrecision"] = Share(answered.Sum(outcome => outcome.RightCitations), answered.Sum(outcome => outcome.Quotations)),
            ["citationRecall"] = answered.Count == 0 ? null : Math.Round(answered.Average(outcome => outcome.Recall), 4),
            ["citedRight"] = Share(answered.Count(outcome => outcome.CitesRight), answered.Count),
            ["verbatim"] = Share(outcomes.Sum(outcome => outcome.Verbatim), outcomes.Sum(outcome => outcome.Quotations)),
            ["length"] = answered.Count == 0 ? null : Math.Round(answered.Average(outcome => outcome.Length)),
            ["refused"] = Share(absent.Count(outcome => !outcome.IsAnswered), absent.Count),
        });
    }

    private static double? Share(int part, int whole) => whole == 0 ? null : Math.Round(part / (double)whole, 4);
}
