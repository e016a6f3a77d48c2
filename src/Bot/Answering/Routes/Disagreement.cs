using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Checking;
using Bot.Answering.Evidence;
using Bot.Answering.Sentences;

namespace Bot.Answering.Routes;

/// <summary>
/// Two sources that say different things of what was asked: news and the document it tells of, a document and the one that took its
/// place, or a plan and the letter that changes a day or a figure of it. Both are shown, that which prevails first, and why it does.
/// </summary>
internal sealed class Disagreement(Asked asked, Sources sources, FreeQuestion free)
{
    private const int MostDocuments = 4;
    private const int MostMentions = 40;

    private static readonly string[] Changes = ["thay cho", "thay thế", "thay đổi", "thay vì", "điều chỉnh", "lùi", "dời", "hoãn", "chuyển sang", "đính chính", "sửa"];

    private static readonly string[] Differences = ["tăng", "giảm", "tăng thêm", "giảm bớt", "thêm", "hơn", "cao hơn", "thấp hơn", "chênh", "trước đây", "trước đây là", "trước đó là", "so với", "so với mức", "mức cũ", "mức cũ là"];

    public Draft ShownIn(Draft draft)
    {
        if (draft.Kind != AnswerKind.Answer || draft.Statements.FirstOrDefault(statement => statement.Quotations.Count > 0) is not { } said) return draft;
        var document = said.Quotations[0].Document;
        return (document.Facts.Class == SourceClass.News ? Official(said, document) : Later(document) ?? Changed(said, document)) is { } prevailing
            ? draft with { Statements = [.. prevailing, .. draft.Statements] }
            : draft;
    }

    /// <summary>The document that a news item names, when it gives another figure for the same matter.</summary>
    private List<Statement>? Official(Statement news, ArchivedDocument item)
    {
        var named = DocumentNumber.FindAll(sources.TextOf(item)).SelectMany(mention => sources.Archive.FindByNumber(mention.Number))
            .Where(document => document.Facts.Class == SourceClass.Official && document.Facts.Issued <= item.Facts.Published).DistinctBy(document => document.Key).Take(MostDocuments).ToList();
        named = Standing(named);
        if (named.Count == 0 || Best(named) is not { } statement) return null;
        var told = Figures.In(Answering(news));
        var written = Figures.In(Answering(statement));
        var alone = Figures.Unsaid(told, Figures.In(sources.TextOf(statement.Quotations[0].Document)));
        // The same matter by another figure they share; figures of the news that are beside the matter contradict nothing.
        var sameMatter = told.Any(figure => figure.Kind == FigureKind.Number && written.Any(figure.IsSaidBy));
        var contradicts = alone.Any(figure => figure.Unit.Length > 0 && !IsDifference(figure, Answering(news)) && Unmet(figure, told, written));
        return sameMatter && contradicts ? [new Statement(Replies.NewsDiffers, []), statement] : null;
    }

    /// <summary>Those that hold: news that tells of a new rule names the old one too, which contradicts nothing.</summary>
    private List<ArchivedDocument> Standing(List<ArchivedDocument> named)
    {
        var effects = new Effects(sources, asked.AsOf);
        return [.. named.Where(document => effects.StateOf(document) != EffectState.Expired && !IsReplacedBy(named, document))];
    }

    /// <summary>On whatever day: the news may be older than the new rule's first day.</summary>
    private bool IsReplacedBy(List<ArchivedDocument> named, ArchivedDocument document) => sources.Archive.RelationsTo(document)
        .Any(edge => edge.Relation is { Kind: RelationKind.Replaces or RelationKind.Repeals, TargetPlace: null } && named.Exists(other => other.Key == edge.Source.Key));

    /// <summary>What stands beside the sentence that answers is of other matters.</summary>
    private static string Answering(Statement statement) => statement.Answering ?? statement.Quotations[0].Quote;

    /// <summary>"tăng 1.000 đồng", "trước đây là 60.000 đồng": how much more or less, which the news reckons itself, or what was before.</summary>
    private static bool IsDifference(Figure figure, string text) => Differences.Any(word => text.AsSpan(0, figure.Span.Start).TrimEnd().EndsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>A figure of the one side for which the other has one of the same sort that the first does not say.</summary>
    private static bool Unmet(Figure figure, IReadOnlyList<Figure> told, IReadOnlyList<Figure> written) =>
        written.Any(other => other.Kind == figure.Kind && (other.Unit.Length == 0 || other.Unit == figure.Unit) && !told.Any(said => other.IsSaidBy(said)));

    /// <summary>What the document that replaced or repealed this one says of the matter.</summary>
    private List<Statement>? Later(ArchivedDocument document)
    {
        var effect = new Effects(sources, asked.AsOf).Of(document);
        if (effect is not { State: EffectState.Expired, CauseId: { } id } || id == document.Facts.Id || sources.Archive.FindById(id) is not { } cause) return null;
        var notice = new Statement(Replies.Outdated(document.Facts, effect, cause.Facts), []) { Names = [document, cause] };
        return Best([cause]) is { } statement ? [notice, statement] : [notice];
    }

    /// <summary>
    /// A later document that names this one and takes back a figure quoted from it: "Thời gian trên thay cho ngày 09/10/2026 ghi trong Kế
    /// hoạch số 05/KH-UBND".
    /// </summary>
    private List<Statement>? Changed(Statement said, ArchivedDocument document)
    {
        if (document.Facts.Number is not { } number) return null;
        var quoted = (said.Answering is { } answering ? [answering] : said.Quotations.Select(quotation => quotation.Quote)).SelectMany(Figures.In).Where(figure => figure.Kind != FigureKind.Document).ToList();
        foreach (var (later, passage) in sources.Archive.FindMentions(number, MostMentions))
        {
            if (later.Key == document.Key || later.Facts.Class != SourceClass.Official || later.Facts.Issued is null || later.Facts.Issued < document.Facts.Issued || later.Facts.Issued > asked.AsOf) continue;
            // Most that name a document change nothing of it: their texts are not read.
            if (!Changes.Any(cue => passage.Text.Contains(cue, StringComparison.OrdinalIgnoreCase))) continue;
            var text = sources.TextOf(later);
            foreach (var sentence in SentenceSplitter.Split(text, passage.Span))
            {
                var words = sentence.In(text);
                if (!Changes.Any(cue => words.Contains(cue, StringComparison.OrdinalIgnoreCase)) || !DocumentNumber.FindAll(words).Any(mention => mention.Number.CanMean(number))) continue;
                if (Figures.In(words).FirstOrDefault(figure => figure.Kind != FigureKind.Document && quoted.Any(figure.IsSaidBy)) is not { } old) continue;
                var excerpt = Excerpt.Whole(sources, later, sentence);
                var change = new Statement(Replies.ChangedLater(later.Facts, excerpt.Shown), excerpt.Quotations) { Names = [document] };
                return NewValue(later, sentence, old) is { } now ? [change, now] : [change];
            }
        }
        return null;
    }

    /// <summary>What stands in place of the old figure: the sentence above that speaks of the same ("Thời gian | …" of "Thời gian trên …"), else the nearest with such a figure.</summary>
    private Statement? NewValue(ArchivedDocument later, TextSpan change, Figure old)
    {
        var text = sources.TextOf(later);
        var subject = Syllables.Of(change.In(text)).Take(2).Select(word => word.Exact).ToList();
        var above = SentenceSplitter.Split(text, TextSpan.Between(0, change.Start))
            .Where(sentence => Figures.In(sentence.In(text)).Any(figure => figure.Kind == old.Kind && figure.Unit == old.Unit && !figure.IsSaidBy(old)) && DocumentNumber.FindAll(sentence.In(text)).Count == 0)
            .Reverse().ToList();
        if (above.Count == 0) return null;
        var same = above.Find(sentence => Syllables.Of(sentence.In(text)).Take(2).Select(word => word.Exact).SequenceEqual(subject));
        var excerpt = Excerpt.Whole(sources, later, same.Length > 0 ? same : above[0]);
        return new Statement($"{Replies.SourceAgain(later.Facts.Class)} {excerpt.Shown}", excerpt.Quotations);
    }

    private Statement? Best(IReadOnlyList<ArchivedDocument> documents)
    {
        var alone = asked with { Numbers = [], LeansOn = null };
        return new AnswerSentences(alone, sources, Scope.Within(sources, documents)).Find() is [var best, ..]
            ? free.Write(alone, sources, [best]).Statements[0]
            : null;
    }
}
