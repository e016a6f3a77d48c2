using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Evidence;

namespace Bot.Answering.Routes;

/// <summary>Lists by kind, issuer, day and matter: "các chỉ thị ban hành năm 2024", "văn bản nào nói về họp báo".</summary>
internal sealed class Listing : IRoute
{
    private const int LongestList = 8;

    // Copies of one act are one item; in longer lists they are few among many.
    private const int MostCompared = 500;

    private static readonly PhraseList Words = PhraseList.Read("listing.tsv");
    private static readonly PhraseList Kinds = new(DocumentKind.All
        .Select(k => k.Name.Split('(')[0].Trim()).Distinct(StringComparer.Ordinal).Where(n => n.Contains(' ', StringComparison.Ordinal)).Select(n => (n, n)));

    private static readonly PhraseList KindAsked = new(DocumentKind.All
        .Select(k => k.Name.Split('(')[0].Trim()).Distinct(StringComparer.Ordinal).Where(n => n.Contains(' ', StringComparison.Ordinal))
        .SelectMany(n => new[] { $"{n} nào", $"các {n}", $"những {n}", $"bao nhiêu {n}", $"mấy {n}", $"{n} gì" }.Select(p => (n, p))));

    public Draft? TryAnswer(Asked asked, Sources sources)
    {
        if (asked.Numbers.Count > 0 || asked.LeansOn is not null) return null;
        var listing = Words.Find(asked.Words);
        var kindAsked = KindAsked.Find(asked.Words);
        // "Các cơ quan gửi danh sách trước ngày nào?" wants a day.
        if (kindAsked.Count == 0 && asked.For.Any(f => f is not (AskedFor.Documents or AskedFor.What or AskedFor.Subject or AskedFor.Amount))) return null;
        var (filter, taken) = Filter(asked);
        taken.UnionWith(listing.SelectMany(m => m.Words));
        var matter = asked.Terms.Where(t => t.Weight >= 0.5 && !Enumerable.Range(t.Position, t.Count).All(taken.Contains)).ToList();
        // "văn bản ban hành tháng 9/2026" asks for a list without a question word.
        var bare = asked.For.Count == 0 && matter.Count == 0 && !filter.IsEmpty;
        if (kindAsked.Count == 0 && !bare && listing.All(m => m.Label != "list")) return null;
        return matter.Count == 0 ? ByFilter(asked, filter, sources) : ByMatter(asked, filter, matter, sources);
    }

    private static (DocumentFilter Filter, HashSet<int> Words) Filter(Asked asked)
    {
        var filter = DocumentFilter.All;
        var taken = new HashSet<int>();
        if (Kinds.Find(asked.Words) is [var kind, ..])
        {
            filter = filter with { Kind = DocumentKind.TryParse(kind.Label) };
            taken.UnionWith(kind.Words);
        }
        else if (asked.Words.Syllables.Any(w => w.Exact is "tin" or "bài") && !asked.Words.Syllables.Any(w => w.Exact is "văn"))
        {
            filter = filter with { Class = SourceClass.News };
        }
        if (Issuer.FindAll(asked.Text) is [var issuer, ..])
        {
            filter = filter with { Issuer = issuer.Issuer };
            taken.UnionWith(At(asked, issuer.Span));
        }
        if (asked.Dates is [var date, ..])
        {
            filter = filter with { Dated = date.Range };
            taken.UnionWith(At(asked, date.Span));
        }
        return (filter, taken);
    }

    private static IEnumerable<int> At(Asked asked, TextSpan span) =>
        asked.Words.Syllables.Select((w, i) => (w, i)).Where(x => span.Overlaps(x.w.Span)).Select(x => x.i);

    private static Draft ByFilter(Asked asked, DocumentFilter filter, Sources sources)
    {
        var count = sources.Archive.Count(filter);
        var documents = sources.Archive.List(filter, count > MostCompared ? LongestList : MostCompared);
        if (count <= MostCompared) (documents, count) = Acts(documents);
        // "UBND tỉnh" of a question names no province: any office of that code.
        if (count == 0 && filter.Issuer is { Place: null, Code: { } code })
        {
            documents = [.. sources.Archive.List(filter with { Issuer = null }, 500).Where(d => d.Facts.Issuer?.Code == code)];
            (documents, count) = Acts(documents);
        }
        var list = Write(asked, filter, documents, count, sources);
        return count > LongestList ? list with { ListedBy = new(filter, count) } : list;
    }

    private static (IReadOnlyList<ArchivedDocument> First, int Count) Acts(IReadOnlyList<ArchivedDocument> documents)
    {
        var acts = Copies.Folded(documents);
        return ([.. acts.Take(LongestList)], acts.Count);
    }

    private static Draft? ByMatter(Asked asked, DocumentFilter filter, List<Term> matter, Sources sources)
    {
        var about = asked with { Terms = matter };
        var passages = sources.Find(asked.Text, filter with { Issuer = null }, 60).Kept;
        var ranked = new SentenceFinder(about, sources).Rank(null, Scope.Standing(passages));
        var documents = ranked.Where(c => c.Covered >= Thresholds.SureOfMatter).Select(c => c.At.Document).DistinctBy(d => d.Key)
            .Where(d => filter.Issuer is null || d.Facts.Issuer is null || d.Facts.Issuer.Code == filter.Issuer.Code).ToList();
        documents = [.. Copies.Folded(documents)];
        // A text that only names the document asked for answers better as a sentence.
        if (filter.Kind is not null && documents.Count == 0) return null;
        return documents.Count == 0 ? null : Write(asked, filter, documents, documents.Count, sources);
    }

    private static Draft Write(Asked asked, DocumentFilter filter, IReadOnlyList<ArchivedDocument> documents, int count, Sources sources)
    {
        var what = Replies.Filter(filter);
        if (documents.Count == 0)
            return new Draft(AnswerKind.NotFound, [new Statement($"{Replies.NothingListed(what)} {Replies.Holds(sources.Archive.DocumentCount, sources.Archive.Count(new DocumentFilter { Class = SourceClass.Official }))}", [])]) { OffersContact = true };
        var items = documents.Take(LongestList).Select(d => Statement.Item(d.Facts, Telling.Naming(sources, d)));
        return new Draft(AnswerKind.Documents, [new Statement(Replies.Listed(what, count, Math.Min(count, LongestList)), []), .. items])
        {
            Note = filter.IsEmpty ? null : Replies.UnderstoodAs(what),
            Focus = new Focus { Documents = [.. documents.Take(3).Select(d => d.Facts.Id)], Question = asked.Text },
        };
    }
}
