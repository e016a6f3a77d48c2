using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Conversations;

namespace Bot.Answering.Routes;

/// <summary>Answers from the sentences that say it; the last of the routes, which always answers or says that there is nothing.</summary>
internal sealed class FreeQuestion(int maxCharacters) : IRoute
{
    public Draft TryAnswer(Asked asked, Sources sources)
    {
        var scope = Scope.Of(asked, sources);
        if (scope.Respelt is { } spelling) asked = AskedReader.Respell(asked, spelling.Asked, spelling.Met);
        if (scope.MissingPerson is not null || scope.MissingName is not null || IsElsewhere(scope, sources)) return NotFound(asked, scope);
        var found = Answers(asked, sources, scope);
        if (found.Count == 0) return NotFound(asked, scope);
        if (scope.MissingDay is { } day)
            return found[0].Covered < Thresholds.SureOfMatter
                ? NotFound(asked, scope)
                : Write(asked, sources, found) is var corrected ? corrected with { Statements = [new Statement(Replies.NoneOfThatDay(day.Range), []), .. corrected.Statements] } : null!;
        var draft = Write(asked, sources, found);
        return scope.Respelt is { } respelt
            ? draft with { Note = Replies.UnderstoodAs(respelt.Met), Statements = [new Statement(Replies.Respelt(respelt.Asked, respelt.Met), []), .. draft.Statements] }
            : draft;
    }

    /// <summary>The best sentence for each thing asked, or nothing when one of them has none.</summary>
    public static IReadOnlyList<Candidate> Answers(Asked asked, Sources sources, Scope scope)
    {
        var doubtful = asked.Dates.Count == 0 && scope.Confidence < Thresholds.Held;
        var finder = new SentenceFinder(asked, sources);
        var found = new List<Candidate>();
        foreach (var what in Wanted(asked))
        {
            var ranked = finder.Rank(what, scope.Passages);
            var best = ranked.Take(Thresholds.Looked).FirstOrDefault(c => Thresholds.Accepts(c, what, asked) && (!doubtful || c.Own >= Thresholds.SaysItAll));
            if (best is null && IsSure(scope, asked)) best = ranked is [var first, ..] ? first : null;
            if (best is null) return [];
            if (found.All(f => f.Clause != best.Clause || f.At.Document.Key != best.At.Document.Key)) found.Add(best);
            if (found.Count == 1 && Saying(what, best, ranked, asked) is { } saying) found.Insert(0, saying);
            found.AddRange(AlsoLikely(what, best, ranked, found, scope, asked));
        }
        return [.. found.Take(Thresholds.MostSentences)];
    }

    /// <summary>What a sentence must tell, at most two things; null when any sentence about the matter will do.</summary>
    public static List<AskedFor?> Wanted(Asked asked)
    {
        var wanted = asked.For.Where(f => f is not (AskedFor.Confirmation or AskedFor.What or AskedFor.Subject)).Take(2).Select(f => (AskedFor?)f).ToList();
        return wanted.Count > 0 ? wanted : asked.For.Count > 0 ? [asked.For[0]] : [null];
    }

    /// <summary>
    /// "… chê báo đài gì": when the best sentence only tells of the occasion, the one of its document that says what is asked.
    /// </summary>
    private static Candidate? Saying(AskedFor? what, Candidate best, IReadOnlyList<Candidate> ranked, Asked asked)
    {
        if (what is not (AskedFor.What or AskedFor.Subject or AskedFor.Duty)) return null;
        var unsaid = QuestionFocus.Of(asked).Terms.Where(t => best.Shares[t] < 0.1).ToList();
        return unsaid.Count == 0 ? null
            : ranked.FirstOrDefault(c => c.At.Document.Key == best.At.Document.Key && unsaid.All(t => c.Shares[t] >= 0.9) && c.Own >= 0.3 && Thresholds.Accepts(c, what, asked));
    }

    /// <summary>
    /// When another sentence holds the answer almost as likely as the best, it is quoted too: the reader sees at once which it is.
    /// </summary>
    private static List<Candidate> AlsoLikely(AskedFor? what, Candidate best, IReadOnlyList<Candidate> ranked, List<Candidate> found, Scope scope, Asked asked)
    {
        var likely = new List<Candidate>();
        foreach (var candidate in ranked.TakeWhile(c => Math.Exp(c.Score - best.Score) >= Thresholds.AlsoLikely))
        {
            if (found.Count + likely.Count >= Thresholds.MostSentences) break;
            if (found.Concat(likely).Any(f => f.At.Document.Key == candidate.At.Document.Key && f.Sentence.Overlaps(candidate.Sentence))) continue;
            if (IsSure(scope, asked) || (candidate.Own >= 0.5 * best.Own && Thresholds.Accepts(candidate, what, asked))) likely.Add(candidate);
        }
        return likely;
    }

    /// <summary>The search itself vouches for the matter; days and what the conversation gave are checked otherwise.</summary>
    private static bool IsSure(Scope scope, Asked asked) => scope.Confidence >= Thresholds.SureHeld && asked.Dates.Count == 0 && asked.LeansOn is null;

    public Draft Write(Asked asked, Sources sources, IReadOnlyList<Candidate> found)
    {
        var telling = new Telling(sources);
        var statements = new List<Statement>();
        var length = 0;
        foreach (var group in found.GroupBy(c => (c.At.Document.Key, c.Sentence)))
        {
            var excerpt = Quoting.Of(sources, group.First(), [.. group.Select(c => c.Clause)], asked, maxCharacters - length);
            var statement = telling.Of(group.First().At.Document, excerpt);
            if (statements.Count > 0 && length + statement.Text.Length > maxCharacters) break;
            statements.Add(statement);
            length += statement.Text.Length;
        }
        return new Draft(AnswerKind.Answer, statements) { Focus = FocusOn(asked, found) };
    }

    private static Focus FocusOn(Asked asked, IReadOnlyList<Candidate> found)
    {
        var first = found[0];
        return new Focus
        {
            Documents = [.. found.Select(c => c.At.Document.Facts.Id).Distinct()],
            Question = asked.Text,
            Person = Speaker.Of(first, asked),
            Number = asked.LeansOn?.Number ?? first.At.Document.Facts.Number,
        };
    }

    public static Draft NotFound(Asked asked, Scope scope)
    {
        var nearest = scope.Documents.Take(3).ToList();
        var text = scope switch
        {
            { MissingPerson: { } person } => Replies.UnknownName(person.Name),
            { MissingName: { } name } => Replies.UnknownName(name),
            { MissingDay: { } day } => Replies.NoneOfThatDay(day.Range),
            _ => Replies.NothingFound,
        };
        return new Draft(AnswerKind.NotFound, [new Statement(nearest.Count == 0 ? text : $"{text} {Replies.Nearest(nearest.Select(d => d.Facts))}", []) { Names = nearest }])
        {
            OffersContact = true,
            Suggestions = [.. nearest.Select(d => Replies.AskAbout(d.Facts))],
            Focus = asked.LeansOn is null ? null : asked.LeansOn with { Question = asked.Text },
        };
    }

    /// <summary>The question names a province, the documents found speak of others only.</summary>
    private static bool IsElsewhere(Scope scope, Sources sources) =>
        scope.MissingProvince is not null && scope.Documents.Take(5).Any(d => new Telling(sources).ProvinceOf(d) is not null);
}
