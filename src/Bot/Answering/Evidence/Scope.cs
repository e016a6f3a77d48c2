using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Archive.Text;
using Bot.Answering.Asking;
using Bot.Answering.Sentences;

namespace Bot.Answering.Evidence;

/// <summary>
/// The passages in which an answer is looked for, and which of the question's fixed points (days, persons, provinces) no
/// document there agrees with. An answer about another day or place is no answer.
/// </summary>
internal sealed record Scope(IReadOnlyList<(PassageOf At, double Prior)> Passages)
{
    private const int SearchDepth = 40;
    private const int DatedDocuments = 12;

    /// <summary>Share of the documents found that must be of other places for a place to tell much.</summary>
    private const double ManyElsewhere = 0.3;

    /// <summary>How likely the archive holds what was asked for, 0 to 1; null where the documents were given and nothing was searched.</summary>
    public double? Confidence { get; init; }

    /// <summary>The search is well sure that the archive holds what is asked.</summary>
    public bool IsWellHeld => Confidence >= Thresholds.WellHeld;

    /// <summary>The question names a place, and documents of other places were found too: the choice between them says something.</summary>
    public bool IsOfOnePlace { get; init; }

    public DateMention? MissingDay { get; init; }

    public NamedPerson? MissingPerson { get; init; }

    public string? MissingProvince { get; init; }

    public string? MissingName { get; init; }

    /// <summary>The question's spelling of a name, and how the archive writes it.</summary>
    public (string Asked, string Met)? Respelt { get; init; }

    public IEnumerable<ArchivedDocument> Documents => Passages.Select(p => p.At.Document).DistinctBy(d => d.Key);

    /// <param name="withDays">False when a single day is what the question wants confirmed; longer periods always count.</param>
    /// <param name="withPeople">False when the person is.</param>
    public static Scope Of(Asked asked, Sources sources, bool withDays = true, bool withPeople = true)
    {
        var leant = Leant(asked, sources);
        return (leant ?? Search(asked, sources)).Agreeing(asked, sources, withDays, withPeople);
    }

    /// <summary>The passages of given documents, all of equal standing.</summary>
    public static Scope Within(Sources sources, IEnumerable<ArchivedDocument> documents) =>
        new([.. documents.SelectMany(d => sources.PassagesOf(d).Select(p => (new PassageOf(d, p), 0.5)))]);

    private static Scope? Leant(Asked asked, Sources sources)
    {
        if (asked.LeansOn is not { } focus) return null;
        var documents = focus.Documents.Select(sources.Archive.FindById).OfType<ArchivedDocument>().ToList();
        return documents.Count == 0 ? null : Within(sources, documents);
    }

    private static Scope Search(Asked asked, Sources sources)
    {
        var found = sources.Find(asked.Text, DocumentFilter.All, SearchDepth);
        var passages = Standing(found.Kept);
        foreach (var date in asked.Dates)
        {
            var dated = sources.Archive.List(new DocumentFilter { Dated = date.Range }, DatedDocuments);
            var known = passages.Select(p => p.At.Document.Key).ToHashSet();
            passages.AddRange(dated.Where(d => known.Add(d.Key)).SelectMany(d => sources.PassagesOf(d).Take(8).Select(p => (new PassageOf(d, p), 0.0))));
        }
        return new(passages) { Confidence = found.Confidence };
    }

    /// <summary>1 for the best passage of a search, 0 for the last: scores of two searches do not compare.</summary>
    public static List<(PassageOf At, double Prior)> Standing(IReadOnlyList<RankedPassage> found)
    {
        if (found.Count == 0) return [];
        var (most, least) = (found[0].Score, found[^1].Score);
        return [.. found.Select(p => (new PassageOf(p.Document, p.Passage), most > least ? (p.Score - least) / (most - least) : 1))];
    }

    private Scope Agreeing(Asked asked, Sources sources, bool withDays, bool withPeople)
    {
        var scope = this;
        foreach (var date in asked.Dates.Where(d => withDays || d.Range.From != d.Range.To))
        {
            var agreeing = scope.Keep(d => IsOf(d, date.Range, sources));
            if (agreeing.Passages.Count > 0) scope = agreeing;
            else if (date.Range.From == date.Range.To) scope = scope with { MissingDay = date };
        }
        if (withPeople)
            foreach (var person in asked.People.Where(IsSurelyPerson))
            {
                var best = scope.Documents.Select(d => (Document: d, Met: Nearest(person, sources.TextOf(d)))).Where(m => m.Met is not null).ToList();
                var likest = best.Count == 0 ? 0 : best.Max(m => m.Met!.Value.Likeness);
                if (likest == 0)
                {
                    scope = scope with { MissingPerson = person };
                    continue;
                }
                var keys = best.Where(m => m.Met!.Value.Likeness >= Math.Min(likest, 0.8)).Select(m => m.Document.Key).ToHashSet();
                scope = scope.Keep(d => keys.Contains(d.Key));
                var met = best.First(m => m.Met!.Value.Likeness == likest).Met!.Value.Name;
                // The name in full is no other spelling of "ông Yên".
                if (likest is > 0.8 and < 1 or 0.7) scope = scope with { Respelt = (person.Name, met) };
            }
        foreach (var name in asked.Names)
        {
            var agreeing = scope.Keep(d => Says(d, name, sources, exact: false));
            scope = agreeing.Passages.Count > 0 ? agreeing : scope with { MissingName = TextSpan.Between(name[0].Span.Start, name[^1].Span.End).In(asked.Text) };
        }
        var telling = new Telling(sources);
        foreach (var province in asked.Provinces)
        {
            var agreeing = scope.Keep(d => Names(d, province, sources));
            var elsewhere = scope.Documents.Count(d => telling.ProvinceOf(d) is { } place && !string.Equals(place, province, StringComparison.OrdinalIgnoreCase));
            if (elsewhere >= ManyElsewhere * scope.Documents.Count()) agreeing = agreeing with { IsOfOnePlace = true };
            scope = agreeing.Passages.Count > 0 ? agreeing : scope with { MissingProvince = province };
        }
        return scope;
    }

    /// <summary>Two capitalised words without a title may be anything.</summary>
    private static bool IsSurelyPerson(NamedPerson person) => person.Titled || Syllables.Of(person.Name).Count >= 3;

    public Scope Keep(Func<ArchivedDocument, bool> agrees)
    {
        var kept = Documents.Where(agrees).Select(d => d.Key).ToHashSet();
        return this with { Passages = [.. Passages.Where(p => kept.Contains(p.At.Document.Key))] };
    }

    /// <summary>Whether a document is of these days: its own dates, or one that its text names.</summary>
    public static bool IsOf(ArchivedDocument document, DateRange range, Sources sources)
    {
        var facts = document.Facts;
        return new[] { facts.Issued, facts.Published, facts.Effective }.Any(day => day is { } d && range.Contains(d))
            || sources.DatesOf(document).Any(m => m.Range.From is { } from && m.Range.To is { } to
                && range.Contains(from) && range.Contains(to));
    }

    private static (string Name, double Likeness)? Nearest(NamedPerson asked, string text)
    {
        (string Name, double Likeness)? best = null;
        foreach (var person in People.In(text))
            if (NameSpelling.Likeness(asked.Name, person.Name) is var likeness && likeness > (best?.Likeness ?? 0))
                best = (person.Name, likeness);
        return best;
    }

    private static bool Names(ArchivedDocument document, string province, Sources sources) => Says(document, Syllables.Of(province), sources, exact: true);

    private static bool Says(ArchivedDocument document, IReadOnlyList<Syllable> wanted, Sources sources, bool exact)
    {
        var words = sources.WordsOf(document);
        for (var i = 0; i + wanted.Count <= words.Count; i++)
        {
            var k = 0;
            while (k < wanted.Count && (exact ? words[i + k].Exact == wanted[k].Exact : words[i + k].Folded == wanted[k].Folded)) k++;
            if (k == wanted.Count) return true;
        }
        return false;
    }
}
