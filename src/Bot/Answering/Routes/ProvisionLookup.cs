using System.Globalization;
using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Answering.Numbers;

namespace Bot.Answering.Routes;

/// <summary>"Điều 5 Nghị định …": the provision itself, or the answer to a question about it.</summary>
internal sealed class ProvisionLookup(FreeQuestion free) : IRoute
{
    private const int LongestShown = 480;

    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        if (asked.Provision is not { } place) return null;
        if (Document(asked, sources) is not { } document) return null;
        place = WithAttached(place, asked, sources.PassagesOf(document));
        var passages = sources.PassagesOf(document).Where(p => Lies(p.Place, place)).ToList();
        var focus = new Focus { Documents = [document.Facts.Id], Number = document.Facts.Number, Question = asked.Text };
        if (passages.Count == 0) return Missing(document, place, sources) with { Focus = focus };
        var matter = DocumentCard.Matter(asked);
        if (matter.Count > 0 && asked.For.Any(f => f is not (AskedFor.Subject or AskedFor.What)))
        {
            var answers = new AnswerSentences(asked, sources, new Scope([.. passages.Select(p => (new PassageOf(document, p), 0.5))])).Find();
            if (answers.Count > 0) return free.Write(asked, sources, answers) with { Focus = focus };
        }
        return new Draft(AnswerKind.Answer, [new Telling(sources).Of(document, Shown(sources, document, passages, place))]) { Focus = focus };
    }

    private static ArchivedDocument? Document(Asked asked, Sources sources)
    {
        var number = asked.Numbers.Count > 0 ? asked.Numbers[0] : asked.LeansOn?.Number is { } leant ? new NumberMention(leant, default, false) : null;
        if (number is not null && Resolution.Of(number, asked, sources) is { Own: [var own] }) return own;
        if (asked.Numbers.Count > 0) return null;
        if (asked.LeansOn?.Documents is [var id, ..] && sources.Archive.FindById(id) is { Facts.Class: SourceClass.Official } spoken) return spoken;
        // "Điều 7 Luật Báo chí": a document whose title says these words.
        var named = asked.Terms.Where(t => t.Weight >= 0.5).ToList();
        if (named.Count == 0) return null;
        return Scope.Of(asked, sources).Documents.FirstOrDefault(d => sources.PassagesOf(d).Any(p => p.Place.Dieu is not null)
            && Coverage.Of(asked.Words, named, Syllables.Of($"{d.Facts.Kind} {d.Facts.Title}")).All(share => share >= 0.5));
    }

    private static bool Lies(Place at, Place asked) =>
        (asked.Dieu is null || at.Dieu == asked.Dieu) && (asked.Khoan is null || at.Khoan == asked.Khoan || (at.Khoan is null && at.Dieu == asked.Dieu && asked.Dieu is not null))
        && (asked.Diem is null || at.Diem is null || at.Diem == asked.Diem) && at.PhuLuc == asked.PhuLuc && at.KemTheo == asked.KemTheo;

    /// <summary>"Điều 5 Quy chế …" means what was issued with the decision, and so does an article that the decision itself does not have.</summary>
    private static Place WithAttached(Place place, Asked asked, IReadOnlyList<Passage> passages)
    {
        var attached = passages.Select(p => p.Place.KemTheo).OfType<string>().Distinct().ToList();
        if (!place.IsOwn || attached.Count == 0) return place;
        var question = Folding.Fold(asked.Text);
        var named = attached.Find(name => question.Contains(Folding.Fold(name), StringComparison.Ordinal));
        return named is not null || !passages.Any(p => Lies(p.Place, place)) ? place with { KemTheo = named ?? attached[0] } : place;
    }

    private static Excerpt Shown(Sources sources, ArchivedDocument document, List<Passage> passages, Place asked)
    {
        var text = sources.TextOf(document);
        var span = TextSpan.Between(passages.Min(p => p.Span.Start), passages.Max(p => p.Span.End));
        // Two annexes may both have an Điều 1: only what hangs together is one quotation.
        if (span.Length > passages.Sum(p => p.Span.Length) + 400) span = passages[0].Span;
        if (asked.Khoan is null && asked.Dieu is { } dieu) span = WithHeading(text, span, dieu);
        if (span.Length > LongestShown) span = TextSpan.Between(span.Start, CutAfterSentence(text, span));
        var excerpt = Excerpt.Whole(sources, document, span);
        return excerpt with { Quotations = [.. excerpt.Quotations.Select(q => q with { Place = asked })] };
    }

    /// <summary>An article's heading stands on the line before its clauses: "Điều 2. Giá tối đa".</summary>
    private static TextSpan WithHeading(string text, TextSpan span, string dieu)
    {
        var at = text.LastIndexOf($"Điều {dieu}", span.Start, Math.Min(span.Start, 300), StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || text[at - 1] == '\n') && text.IndexOf('\n', at, span.Start - at) is var feed && feed >= 0 && string.IsNullOrWhiteSpace(text[feed..span.Start])
            ? TextSpan.Between(at, span.End)
            : span;
    }

    private static int CutAfterSentence(string text, TextSpan span)
    {
        var end = span.Start;
        foreach (var sentence in Sentences.SentenceSplitter.Split(text, span))
        {
            if (sentence.End - span.Start > LongestShown && end > span.Start) break;
            end = sentence.End;
        }
        return end;
    }

    private static Draft Missing(ArchivedDocument document, Place place, Sources sources)
    {
        var articles = sources.PassagesOf(document).Where(p => p.Place.KemTheo == place.KemTheo && p.Place.PhuLuc is null).Select(p => p.Place.Dieu).OfType<string>()
            .Select(d => int.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty(0).Max();
        return new Draft(AnswerKind.NotFound, [new Statement(Replies.NoSuchProvision(Replies.Name(document.Facts), place.Display, articles), Telling.Naming(sources, document)) { Counts = [articles] }]) { OffersContact = true };
    }
}
