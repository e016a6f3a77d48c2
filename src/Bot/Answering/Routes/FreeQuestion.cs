using Archive.Index;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;

namespace Bot.Answering.Routes;

/// <summary>Answers from the sentences that say it; the last of the routes, which always answers or says that there is nothing.</summary>
internal sealed class FreeQuestion(int maxCharacters) : IRoute
{
    public Draft TryAnswer(Asked asked, Sources sources)
    {
        var scope = Scope.Of(asked, sources);
        if (Reviewed.In(scope, asked, sources) is { } reviewed) return reviewed;
        if (scope.Respelt is { } spelling) asked = AskedReader.Respell(asked, spelling.Asked, spelling.Met);
        if (scope.MissingPerson is not null || (scope.MissingName is not null && !scope.IsWellHeld) || IsElsewhere(scope, sources)) return NotFound(asked, scope);
        var found = new AnswerSentences(asked, sources, scope).Find();
        if (PricedThing.In(asked) is { } priced)
            found = [.. found.Where(candidate => Coverage.Of(asked.Words, [priced], sources.WordsOf(candidate.At.Document))[0] >= Thresholds.NamesPriced)];
        if (found.Count == 0) return NotFound(asked, scope);
        if (scope.MissingDay is { } day)
            return found[0].Covered < Thresholds.SureOfMatter
                ? NotFound(asked, scope)
                : Write(asked, sources, found) is var corrected ? corrected with { Statements = [new Statement(Replies.NoneOfThatDay(day.Range), []), .. corrected.Statements] } : null!;
        var draft = new Disagreement(asked, sources, this).ShownIn(Write(asked, sources, found));
        if (scope.MissingName is { } unmet) draft = draft with { Note = Replies.NameUnmet(unmet) };
        return scope.Respelt is { } respelt
            ? draft with { Note = Replies.UnderstoodAs(respelt.Met), Statements = [new Statement(Replies.Respelt(respelt.Asked, respelt.Met), []), .. draft.Statements] }
            : draft;
    }

    public Draft Write(Asked asked, Sources sources, IReadOnlyList<Candidate> found) =>
        new(AnswerKind.Answer, new QuotedSentences(asked, sources, maxCharacters).Of(found)) { Focus = FocusOn(asked, found) };

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
        var nearest = Copies.Folded(scope.Documents).Take(3).ToList();
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
