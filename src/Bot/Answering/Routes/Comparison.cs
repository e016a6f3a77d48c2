using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;
using Bot.Answering.Numbers;

namespace Bot.Answering.Routes;

/// <summary>
/// "X khác gì Y?", "quy định mới có gì thay đổi?": two documents side by side, sentence by sentence. Which two is said by their
/// numbers, or by the relation through which one took the other's place.
/// </summary>
internal sealed class Comparison : IRoute
{
    private const int MostPairs = 8;
    private const int Looked = 8;

    // So much of the matter must stand in the titles of two documents that nobody has named.
    private const double Titled = 0.5;

    private static readonly RelationKind[] Following = [RelationKind.Replaces, RelationKind.Repeals, RelationKind.Amends, RelationKind.Supplements];

    // How a question asks for it; not what may also mean other things ("so với năm trước").
    private static readonly PhraseList Differs = new(Lines.Read("asked_for.tsv").Where(cells => cells[0] == nameof(AskedFor.Difference)).Select(cells => (cells[0], cells[1])));

    // Which of the two is meant, and that they are documents, is no matter of theirs.
    private static readonly PhraseList Framing = new(new[] { "mới", "cũ", "trước đây", "hiện nay", "bây giờ", "so với", "quy định", "văn bản" }.Select(phrase => ("", phrase)));

    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        if (Differs.Find(asked.Words).Count == 0 || PairOf(asked, sources) is not { } pair) return null;
        var (old, later) = pair;
        var lines = Pairs(asked, sources, old, later).Take(MostPairs)
            .Select(one => (Old: Excerpt.Whole(sources, old, one.Old), New: Excerpt.Whole(sources, later, one.New)))
            .Select(one => new Statement(Replies.WasAndIs(one.Old.Shown, one.New.Shown), [.. one.Old.Quotations, .. one.New.Quotations]) { IsItem = true }).ToList();
        var opening = new Statement(Replies.Compared(old.Facts, later.Facts, RelationBetween(sources, old, later), lines.Count > 0), []) { Names = [old, later] };
        List<Statement> bare = [Statement.Item(old.Facts, Telling.Naming(sources, old)), Statement.Item(later.Facts, Telling.Naming(sources, later))];
        return new Draft(AnswerKind.Answer, [opening, .. lines.Count > 0 ? lines : bare])
        {
            Focus = new Focus { Documents = [later.Facts.Id, old.Facts.Id], Number = later.Facts.Number, Question = asked.Text },
        };
    }

    /// <summary>Those that speak of what else the question names first, then those whose figures changed.</summary>
    private static IEnumerable<Counterpart> Pairs(Asked asked, Sources sources, ArchivedDocument old, ArchivedDocument later)
    {
        var text = sources.TextOf(later);
        var title = Syllables.Of($"{old.Facts.Title} {later.Facts.Title}");
        // What the titles say is no choice among their sentences.
        var terms = Matter(asked).Where(term => Coverage.Of(asked.Words, [term], title)[0] < 0.5).ToList();
        return Counterparts.Of(sources, old, later)
            .OrderByDescending(one => terms.Count == 0 ? 0 : Math.Round(Coverage.Of(asked.Words, terms, Syllables.Of(one.New.In(text))).Sum()))
            .ThenByDescending(one => one.OtherFigures)
            .ThenByDescending(one => one.Likeness);
    }

    /// <summary>What the question speaks of, without the words that ask for the difference.</summary>
    private static List<Term> Matter(Asked asked)
    {
        var frame = Differs.Find(asked.Words).Concat(Framing.Find(asked.Words)).SelectMany(match => match.Words).ToHashSet();
        return [.. asked.Terms.Where(term => term.Weight >= 0.5 && !Enumerable.Range(term.Position, term.Count).All(frame.Contains))];
    }

    private static (ArchivedDocument Old, ArchivedDocument Later)? PairOf(Asked asked, Sources sources)
    {
        var named = asked.Numbers.Select(mention => Resolution.Of(mention, asked with { Numbers = [mention], Dates = [] }, sources).Own).Where(own => own.Count == 1).Select(own => own[0]).DistinctBy(document => document.Key).ToList();
        if (named.Count >= 2) return InOrder(named[0], named[1]);
        if (named.Count == 1) return Neighbour(sources, named[0]) is { } other ? InOrder(named[0], other) : null;
        if (asked.Numbers.Count > 0) return null;
        var terms = Matter(asked);
        if (terms.Count == 0) return null;
        var pairs = Scope.Of(asked, sources, withDays: false).Documents.Where(document => document.Facts.Class == SourceClass.Official).Take(Looked)
            .Select(document => Neighbour(sources, document) is { } other ? InOrder(document, other) : default((ArchivedDocument Old, ArchivedDocument Later)?)).OfType<(ArchivedDocument Old, ArchivedDocument Later)>()
            .Where(pair => Coverage.Of(asked.Words, terms, Syllables.Of($"{pair.Old.Facts.Title} {pair.Later.Facts.Title}")).Average() >= Titled).ToList();
        // Of three in a row the two last are meant.
        return pairs.Count == 0 ? null : pairs.MaxBy(pair => pair.Later.Facts.Issued);
    }

    /// <summary>The document it followed, else the one that followed it.</summary>
    private static ArchivedDocument? Neighbour(Sources sources, ArchivedDocument document)
    {
        var before = sources.Archive.RelationsOf(document).Where(relation => Following.Contains(relation.Kind) && relation.Target is not null).OrderBy(relation => relation.Kind != RelationKind.Replaces)
            .SelectMany(relation => sources.Archive.FindByNumber(relation.Target!).Where(target => target.Key != document.Key && (relation.TargetDate is null || target.Facts.Issued == relation.TargetDate)));
        var after = sources.Archive.RelationsTo(document).Where(edge => Following.Contains(edge.Relation.Kind)).Select(edge => edge.Source).Reverse();
        return before.Concat(after).FirstOrDefault();
    }

    private static RelationKind? RelationBetween(Sources sources, ArchivedDocument old, ArchivedDocument later) =>
        sources.Archive.RelationsTo(old).Where(edge => edge.Source.Key == later.Key && Following.Contains(edge.Relation.Kind)).Select(edge => (RelationKind?)edge.Relation.Kind).FirstOrDefault();

    private static (ArchivedDocument, ArchivedDocument) InOrder(ArchivedDocument one, ArchivedDocument other) =>
        (one.Facts.Issued ?? DateOnly.MinValue) <= (other.Facts.Issued ?? DateOnly.MinValue) ? (one, other) : (other, one);
}
