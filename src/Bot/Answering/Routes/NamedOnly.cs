using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Answering.Numbers;
using Bot.Answering.Sentences;

namespace Bot.Answering.Routes;

/// <summary>A document that is not in the archive but is named there: told from what others say of it, and said so.</summary>
internal sealed class NamedOnly(Sources sources, FreeQuestion free)
{
    private const int LongestClause = 330;

    public Draft Answer(Asked asked, Resolution found, IReadOnlyList<Naming> namings)
    {
        var first = Fullest(namings);
        var name = Replies.Name(first.Number, first.Kind, first.Date, first.Issuer);
        var focus = new Focus { Documents = [.. namings.Select(n => n.In.Facts.Id).Distinct().Take(3)], Number = first.Number, Question = asked.Text };
        var draft = Body(asked, found, namings, first, Replies.Name(first.Number, first.Kind, null, null)) with { Focus = focus };
        if (found.Fits) return draft with { Note = found.Asked.Repaired ? Replies.UnderstoodAs(name) : draft.Note };
        var telling = new Telling(sources);
        var corrected = new Statement(Replies.Mismatch(found, name), Quotation.Of(sources, first.In, first.Clause));
        var rest = draft.Kind == AnswerKind.Answer ? draft.Statements.Where(s => s.Quotations.Count > 0).Take(2) : [telling.Of(first.In, Shown(first))];
        return new Draft(AnswerKind.Answer, [corrected, .. rest]) { Focus = focus };
    }

    private Draft Body(Asked asked, Resolution found, IReadOnlyList<Naming> namings, Naming first, string name)
    {
        if (asked.Wants(AskedFor.Signer)) return NotFound(Replies.NoSigner(name), name);
        if (asked.Provision is not null) return NotFound(Replies.NoFullText(name), name);
        if (asked.Wants(AskedFor.EffectiveFrom))
            return namings.FirstOrDefault(SaysEffect) is { } telling
                ? new Draft(AnswerKind.Answer, [new Statement(Replies.NotHeld(name), []), new Telling(sources).Of(telling.In, Shown(telling))])
                : NotFound(Replies.NoEffect(name), name);
        var matter = DocumentCard.Matter(asked);
        var aboutIt = asked.For.All(f => f is AskedFor.Subject or AskedFor.Date or AskedFor.Title or AskedFor.Agency or AskedFor.What);
        if (!aboutIt || (matter.Count > 0 && !matter.All(DocumentCard.IsIssuing) && !asked.Wants(AskedFor.Title) && !asked.Wants(AskedFor.Subject)))
        {
            var answers = new AnswerSentences(asked, sources, Scope.Within(sources, namings.Select(n => n.In).DistinctBy(d => d.Key))).Find();
            if (answers.Count > 0) return free.Write(asked, sources, answers) is var told ? told with { Statements = [.. told.Statements] } : null!;
            if (!asked.Wants(AskedFor.Duty) && asked.For.Count > 0) return NotFound(Replies.NoFullText(name), name);
        }
        return Told(asked, namings, first, name);
    }

    /// <summary>Each wording of its matter once; for a general question also what comes right after.</summary>
    private Draft Told(Asked asked, IReadOnlyList<Naming> namings, Naming first, string name)
    {
        var telling = new Telling(sources);
        var statements = new List<Statement> { new(Replies.NotHeld(name), []), telling.Of(first.In, Shown(first)) };
        var other = namings.FirstOrDefault(n => n != first && n.Clause.Length > n.Name.Length + 40 && Matter(n) != Matter(first) && SaysMore(n, first));
        if (other is not null && statements.Sum(s => s.Text.Length) + Shown(other).Shown.Length < 750) statements.Add(telling.Of(other.In, Shown(other)));
        else if (!asked.Wants(AskedFor.Date) && !asked.Wants(AskedFor.Title) && After(first, asked) is { } next) statements.Add(telling.Of(first.In, next));
        return new Draft(AnswerKind.Answer, statements);
    }

    private static Draft NotFound(string text, string name) => new(AnswerKind.NotFound, [new Statement(text, [])])
    {
        OffersContact = true,
        Suggestions = [$"{name} nói về việc gì?"],
    };

    /// <summary>The naming that tells most: with a date and a matter, the earliest of equals.</summary>
    private static Naming Fullest(IReadOnlyList<Naming> namings) =>
        namings.OrderByDescending(n => (n.Date is null ? 0 : 2) + (n.Issuer is null ? 0 : 1) + (n.Clause.Length > n.Name.Length + 40 ? 2 : 0)).First();

    /// <summary>News never decides effect, an official document may tell it.</summary>
    private bool SaysEffect(Naming naming) => naming.In.Facts.Class == SourceClass.Official
        && naming.Clause.In(sources.TextOf(naming.In)).Contains("hiệu lực", StringComparison.OrdinalIgnoreCase);

    private string Matter(Naming naming) => string.Join(' ', Syllables.Of(naming.Clause.In(sources.TextOf(naming.In))[Math.Min(naming.Clause.Length, naming.Name.End - naming.Clause.Start)..]).Select(s => s.Folded));

    private bool SaysMore(Naming other, Naming first)
    {
        var told = Matter(first).Split(' ').ToHashSet(StringComparer.Ordinal);
        return Matter(other).Split(' ').Count(w => !told.Contains(w)) >= 2;
    }

    private Excerpt Shown(Naming naming)
    {
        var text = sources.TextOf(naming.In);
        var clause = naming.Clause;
        if (clause.Length <= LongestClause) return Excerpt.Whole(sources, naming.In, clause);
        var cut = text.LastIndexOf(',', clause.Start + LongestClause, LongestClause - (naming.Name.End - clause.Start));
        return Excerpt.Whole(sources, naming.In, TextSpan.Between(clause.Start, cut > naming.Name.End ? cut : clause.End));
    }

    /// <summary>"Theo đó, UBND tỉnh yêu cầu …": the sentence after the one that names it, when it demands something.</summary>
    private Excerpt? After(Naming naming, Asked asked)
    {
        var text = sources.TextOf(naming.In);
        var rest = SentenceSplitter.Split(text, TextSpan.Between(naming.Sentence.End, Math.Min(text.Length, naming.Sentence.End + 2500)));
        if (rest is not [var next, ..] || new Detector(asked).Of(AskedFor.Duty, new Stretch(next.In(text), null)) == 0) return null;
        var candidate = new Candidate(new PassageOf(naming.In, sources.PassageAt(naming.In, next.Start)), next, next, 0, 0, 0) { Shares = [] };
        return Quoting.Of(sources, candidate, [next], asked, LongestClause);
    }
}
