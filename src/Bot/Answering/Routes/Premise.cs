using Archive.Documents;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Answering.Sentences;

namespace Bot.Answering.Routes;

/// <summary>
/// "… phải không?", "… đúng không?": what the question claims (a person, a day, a province, a count) is compared with what the
/// sources say of the same matter. Without a claim that can be compared the sentence is shown and no verdict given.
/// </summary>
internal sealed class Premise(FreeQuestion free) : IRoute
{
    private const double SureWithoutClaim = 0.62;

    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        if (!asked.Wants(AskedFor.Confirmation) || asked.Numbers.Count > 0) return null;
        var scope = Scope.Of(asked, sources, withDays: false, withPeople: false);
        var checks = new List<Check>();
        var ofDays = Scope.Of(asked, sources, withDays: true, withPeople: false);
        foreach (var person in asked.People) checks.Add(Person(asked, sources, ofDays.MissingDay is null ? ofDays : scope, person));
        foreach (var date in asked.Dates.Where(d => d.Range.From == d.Range.To)) checks.Add(Day(asked, sources, scope, date));
        if (scope.MissingProvince is { } province) checks.Add(Where(asked, sources, scope, province));
        if (checks.Count == 0) checks.AddRange(Counts(asked, sources, scope));
        if (checks.Count == 0) return Neutral(asked, sources, scope);
        var wrong = checks.FirstOrDefault(c => c.Holds == false);
        var right = checks.FirstOrDefault(c => c.Holds == true);
        if (wrong is null && (right is null || checks.Any(c => c.Holds is null))) return right is null ? FreeQuestion.NotFound(asked, scope) : Neutral(asked, sources, scope);
        var told = free.Write(asked, sources, [(wrong ?? right!).Found!]);
        var found = (wrong ?? right!).Found!;
        return told with
        {
            Statements = [new Statement(wrong is null ? Replies.Correct : Replies.Incorrect, []), .. told.Statements],
            Focus = new Focus { Documents = [found.At.Document.Facts.Id], Question = asked.Text, Person = Speaker.Of(found, asked with { People = [] }) },
        };
    }

    /// <summary>Who does it in the sources: the claimed person, or another?</summary>
    private static Check Person(Asked asked, Sources sources, Scope scope, NamedPerson claimed)
    {
        var name = asked.Words.Syllables.Select((w, i) => (w, i)).Where(x => claimed.Span.Contains(x.w.Span)).Select(x => x.i).ToList();
        var open = Without(asked, name) with { For = [AskedFor.Person], QuestionWords = [name[^1]], People = [] };
        var accepted = new SentenceFinder(open, sources).Rank(AskedFor.Person, scope.Passages).Where(c => Thresholds.Accepts(c, AskedFor.Person, open)).Take(10).ToList();
        if (accepted.Count == 0) return new Check(null, null);
        var naming = accepted.FirstOrDefault(c => c.Score >= 0.8 * accepted[0].Score && NameSpelling.Likeness(claimed.Name, PeopleOf(c, sources)) >= 0.8);
        if (naming is not null) return new Check(true, naming);
        var other = accepted.FirstOrDefault(c => PeopleOf(c, sources).Any(p => p.Titled));
        return other is null ? new Check(null, null) : new Check(false, other);
    }

    private static Check Day(Asked asked, Sources sources, Scope scope, DateMention claimed)
    {
        var open = asked with { Dates = [], For = [AskedFor.Date] };
        var best = new SentenceFinder(open, sources).Rank(AskedFor.Date, scope.Passages).FirstOrDefault(c => Thresholds.Accepts(c, AskedFor.Date, open));
        if (best is null) return new Check(null, null);
        var document = best.At.Document;
        var days = DateRange.FindAll(best.Sentence.In(sources.TextOf(document)), document.Facts.Published ?? document.Facts.Issued).Select(d => d.Range).ToList();
        return days.Any(d => d.From >= claimed.Range.From && d.To <= claimed.Range.To) ? new Check(true, best) : new Check(false, best);
    }

    private static Check Where(Asked asked, Sources sources, Scope scope, string claimed)
    {
        var words = Syllables.Of(claimed).Select(w => w.Folded).ToHashSet(StringComparer.Ordinal);
        var open = Without(asked, [.. asked.Words.Syllables.Select((w, i) => (w, i)).Where(x => words.Contains(x.w.Folded)).Select(x => x.i)]);
        var best = new SentenceFinder(open, sources).Rank(AskedFor.Place, scope.Passages).FirstOrDefault(c => c.Covered >= Thresholds.SureOfMatter);
        return best is not null && new Telling(sources).ProvinceOf(best.At.Document) is { } actual && actual != claimed ? new Check(false, best) : new Check(null, null);
    }

    /// <summary>"có 30 điểm cầu phải không": the same thing counted in the sources.</summary>
    private static IEnumerable<Check> Counts(Asked asked, Sources sources, Scope scope)
    {
        var question = new Stretch(asked.Text, asked.Today);
        foreach (var claimed in question.Amounts.Where(a => a.Unit.Length > 0))
        {
            var at = Enumerable.Range(claimed.First, claimed.Count).ToList();
            var counted = claimed.Unit.Split(' ') is [var one, var two, ..] ? $"{one} {two}" : claimed.Unit;
            var open = Without(asked, at) with { For = [AskedFor.Amount], Counted = counted };
            var best = new SentenceFinder(open, sources).Rank(AskedFor.Amount, scope.Passages).FirstOrDefault(c => Thresholds.Accepts(c, AskedFor.Amount, open));
            if (best is null) continue;
            var said = new Stretch(best.Clause.In(sources.TextOf(best.At.Document)), null);
            yield return new Check(said.Amounts.Any(a => Amounts.CountsAs(a.Unit, counted) && Digits(a.Span.In(said.Text)) == Digits(claimed.Span.In(asked.Text))), best);
        }
    }

    private Draft Neutral(Asked asked, Sources sources, Scope scope)
    {
        var best = new SentenceFinder(asked, sources).Rank(null, scope.Passages) is [var first, ..] ? first : null;
        if (best is null || (best.Covered < SureWithoutClaim && !scope.IsWellHeld)) return FreeQuestion.NotFound(asked, scope);
        return free.Write(asked, sources, [best]);
    }

    private static IReadOnlyList<NamedPerson> PeopleOf(Candidate candidate, Sources sources) => People.In(candidate.Sentence.In(sources.TextOf(candidate.At.Document)));

    private static Asked Without(Asked asked, IReadOnlyList<int> words) =>
        asked with { Terms = [.. asked.Terms.Where(t => !Enumerable.Range(t.Position, t.Count).All(words.Contains))] };

    private static string Digits(string number) => string.Concat(number.Where(char.IsDigit)) is { Length: > 0 } digits ? digits.TrimStart('0') : Folding.Fold(number);

    private sealed record Check(bool? Holds, Candidate? Found);
}
