using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Answering.Numbers;
using Bot.Answering.Sentences;

namespace Bot.Answering.Routes;

/// <summary>What is told of one document of the archive: its key facts and what it asks of whom, or the one thing asked.</summary>
internal sealed class DocumentCard(Sources sources, FreeQuestion free)
{
    private static readonly string[] Issuing = ["ban hành", "ký", "ra", "có", "của", "cấp"];

    public Draft Answer(Asked asked, Resolution found, ArchivedDocument document)
    {
        var draft = Body(asked, document);
        var focus = new Focus { Documents = [document.Facts.Id], Number = document.Facts.Number, Question = asked.Text, Person = draft.Focus?.Person };
        if (found.Fits) return draft with { Focus = focus, Note = found.Asked.Repaired ? Replies.UnderstoodAs(Replies.Name(document.Facts)) : draft.Note };
        var corrected = Mismatch(found, document);
        return new Draft(AnswerKind.Answer, [corrected, .. (draft.Kind == AnswerKind.Answer ? draft.Statements : [Facts(document)]).Take(2)]) { Focus = focus };
    }

    private Draft Body(Asked asked, ArchivedDocument document)
    {
        if (asked.Wants(AskedFor.Signer)) return Signer(document);
        if (asked.Wants(AskedFor.EffectiveFrom)) return Effective(document);
        var origin = Syllables.Of($"{document.Facts.Issuer} {document.Facts.Place}").Select(w => w.Folded).ToHashSet(StringComparer.Ordinal);
        var matter = Matter(asked).Where(t => !t.Wordings[0].All(w => origin.Contains(w.Folded))).ToList();
        if (matter.Count == 0) return Card(document);
        // "cơ quan nào ban hành", "ban hành khi nào": the letterhead says it.
        if (IsOfIssuing(asked, matter))
            return new Draft(AnswerKind.Answer, [Facts(document)]);
        var scope = Scope.Within(sources, [document]);
        var answers = new AnswerSentences(asked, sources, scope).Find();
        if (answers.Count > 0) return free.Write(asked, sources, answers);
        if (asked.For.All(f => f is AskedFor.Subject or AskedFor.Duty or AskedFor.Title or AskedFor.What)) return Card(document);
        return new Draft(AnswerKind.NotFound, [new Statement(Replies.DocumentDoesNotSay(document.Facts), Telling.Naming(sources, document))]) { OffersContact = true };
    }

    /// <summary>Who signed, when it was issued and by whom, since when it has effect: what stands in the form of a document, not in its matter.</summary>
    public static bool IsOfLetterhead(Asked asked) =>
        asked.Wants(AskedFor.Signer) || asked.Wants(AskedFor.EffectiveFrom) || (asked.For.Count > 0 && IsOfIssuing(asked, Matter(asked)) && Matter(asked).Count > 0);

    private static bool IsOfIssuing(Asked asked, IReadOnlyList<Term> matter) =>
        asked.For.All(f => f is AskedFor.Date or AskedFor.Agency or AskedFor.Person or AskedFor.Subject or AskedFor.Title) && matter.All(IsIssuing);

    private Draft Card(ArchivedDocument document)
    {
        var statements = new List<Statement> { Facts(document) };
        if (Demand(document) is { } demand) statements.Add(demand);
        return new Draft(AnswerKind.Answer, statements);
    }

    /// <summary>Number, day, issuer, matter and signer.</summary>
    public Statement Facts(ArchivedDocument document)
    {
        var facts = document.Facts;
        var text = sources.TextOf(document);
        var title = Telling.TitleIn(text, facts.Title);
        var matter = title is { } span ? Excerpt.Whole(sources, document, span).Shown : Replies.Short(facts.Title);
        var signer = facts.Signer is { } name ? $" {Replies.SignedBy(name, facts.SignerCapacity)}" : "";
        return new Statement($"{Replies.Name(facts)}: {matter}.{signer}", Telling.Naming(sources, document));
    }

    /// <summary>The first sentence that demands something, or Điều 1 of a decision.</summary>
    private Statement? Demand(ArchivedDocument document)
    {
        var text = sources.TextOf(document);
        var detector = new Detector(new Asked { Text = "", Words = Wording.Of(""), Today = default, AsOf = default });
        TextSpan? best = null;
        var most = 0.85;
        foreach (var passage in sources.PassagesOf(document).Where(p => p.Place.IsOwn))
            foreach (var sentence in SentenceSplitter.Split(text, passage.Span))
            {
                var words = sentence.In(text);
                if (words.Length < 40 || words.StartsWith("Căn cứ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Theo đề nghị", StringComparison.OrdinalIgnoreCase) || words.StartsWith("Xét", StringComparison.Ordinal)) continue;
                var stretch = new Stretch(words, null);
                var value = passage.Place is { Dieu: "1" } ? 1 : (0.6 * detector.Of(AskedFor.Duty, stretch)) + (stretch.Agencies.Count > 0 ? 0.4 : 0);
                if (value <= most) continue;
                (best, most) = (sentence, value);
            }
        if (best is not { } found) return null;
        var candidate = new Candidate(new PassageOf(document, sources.PassageAt(document, found.Start)), found, found, 0, 0, 0) { Shares = [] };
        var excerpt = Quoting.Of(sources, candidate, [found], new Asked { Text = "", Words = Wording.Of(""), Today = default, AsOf = default }, 300);
        return new Statement($"{Replies.Content} {excerpt.Shown}", excerpt.Quotations);
    }

    private Draft Signer(ArchivedDocument document)
    {
        var facts = document.Facts;
        var text = sources.TextOf(document);
        if (facts.Signer is not { } signer || text.LastIndexOf(signer, StringComparison.OrdinalIgnoreCase) is var at && at < 0)
            return new Draft(AnswerKind.NotFound, [new Statement(Replies.NoSigner(Replies.Name(facts)), Telling.Naming(sources, document))]) { OffersContact = true };
        return new Draft(AnswerKind.Answer, [new Statement(Replies.Signed(facts, signer), [Quotation.Of(sources, document, new TextSpan(at, signer.Length)), Telling.Naming(sources, document)])])
        {
            Focus = new Focus { Person = signer },
        };
    }

    private Draft Effective(ArchivedDocument document)
    {
        if (new Effects(sources, default).OwnWords(document) is { } words)
            return new Draft(AnswerKind.Answer, [new Telling(sources).Of(document, Excerpt.Whole(sources, document, words))]);
        return new Draft(AnswerKind.NotFound, [new Statement(Replies.NoEffect(Replies.Name(document.Facts)), Telling.Naming(sources, document))]) { OffersContact = true };
    }

    private Statement Mismatch(Resolution found, ArchivedDocument document)
    {
        var facts = document.Facts;
        var quotation = found.WrongDay is not null && facts.Issued is { } issued && sources.DatesOf(document).FirstOrDefault(d => d.Range == DateRange.Day(issued)) is { } date
            ? Quotation.Of(sources, document, date.Span)
            : Telling.Naming(sources, document);
        return new Statement(Replies.Mismatch(found, Replies.Name(facts)), quotation);
    }

    /// <summary>The words of the question that are neither frame nor part of the number's name, its issuer or its place.</summary>
    public static IReadOnlyList<Term> Matter(Asked asked)
    {
        var issuers = Issuer.FindAll(asked.Text).Select(m => m.Span).ToList();
        var provinces = asked.Provinces.SelectMany(p => Syllables.Of(p)).Select(w => w.Folded).ToHashSet(StringComparer.Ordinal);
        return [.. asked.Terms.Where(t => t.Weight >= 0.5
            && !issuers.Any(i => i.Overlaps(asked.Words.Syllables[t.Position].Span))
            && !t.Wordings[0].All(w => provinces.Contains(w.Folded) || w.Folded is "tinh"))];
    }

    public static bool IsIssuing(Term term) => term.Wordings.Any(w => Issuing.Contains(string.Join(' ', w.Select(s => s.Exact)))) || term.Wordings[0].All(s => s.Folded is "ban" or "hanh" or "ky" or "ra" or "co" or "quan");
}
