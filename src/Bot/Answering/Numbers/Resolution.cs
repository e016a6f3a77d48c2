using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Numbers;

/// <summary>
/// What the archive knows of a number in a question: the documents that bear it, or what others say of it. A number is no
/// identity: kind, date, issuer and province of the question choose among several, and what does not fit is told.
/// </summary>
internal sealed record Resolution(NumberMention Asked, IReadOnlyList<ArchivedDocument> Own, IReadOnlyList<Naming> Namings)
{
    private const int MostMentions = 120;

    /// <summary>A day in the question that is not the document's.</summary>
    public DateMention? WrongDay { get; init; }

    /// <summary>A year in the question that is not the document's.</summary>
    public int? WrongYear { get; init; }

    /// <summary>An issuer or province in the question that is not the document's, as asked.</summary>
    public string? WrongIssuer { get; init; }

    public DocumentKind? WrongKind { get; init; }

    public bool Fits => WrongDay is null && WrongYear is null && WrongIssuer is null && WrongKind is null;

    public static Resolution Of(NumberMention mention, Asked asked, Sources sources)
    {
        var own = sources.Archive.FindByNumber(mention.Number).Where(d => d.Facts.BelongsTo is null).ToList();
        if (own.Count > 0) return new Resolution(mention, own, []).Choose(asked);
        var namings = sources.Archive.FindMentions(mention.Number, MostMentions)
            .SelectMany(p => Naming.FindAll(sources, p.Document, p.Passage.Span))
            .Where(n => mention.Number.CanMean(n.Number))
            .DistinctBy(n => (n.In.Key, n.Name.Start))
            .ToList();
        return new Resolution(mention, [], namings).Choose(asked);
    }

    /// <summary>The namings, number by number; a date tells two numbers of one form apart.</summary>
    public IReadOnlyList<IReadOnlyList<Naming>> Groups =>
    [
        .. Namings.GroupBy(n => n.Number.Key, StringComparer.Ordinal).SelectMany(group =>
        {
            var dated = group.Where(n => n.Date is not null).Select(n => n.Date).Distinct().ToList();
            return dated.Count <= 1
                ? [[.. group.OrderBy(n => n.Date is null)]]
                : dated.Select(day => (IReadOnlyList<Naming>)[.. group.Where(n => n.Date == day)]);
        }),
    ];

    private Resolution Choose(Asked asked)
    {
        var chosen = this;
        if (Asked.Kind is { } kind && kind.Name != "Văn bản")
            chosen = chosen.Keep(d => Same(d.Facts.Kind, kind), n => Same(n.Kind, kind), r => r with { WrongKind = kind });
        foreach (var date in asked.Dates.Where(d => d.Range.From is not null && d.Range.From == d.Range.To))
            chosen = chosen.Keep(d => d.Facts.Issued is null || d.Facts.Issued == date.Range.From, n => n.Date is null || n.Date == date.Range.From, r => r with { WrongDay = date });
        if (chosen.WrongDay is null && Asked.YearHint is { } year && Asked.Number.Year is null)
            chosen = chosen.Keep(d => YearOf(d) is not { } own || own == year, n => (n.Number.Year ?? n.Date?.Year) is not { } named || named == year, r => r with { WrongYear = year });
        foreach (var province in asked.Provinces)
            chosen = chosen.Keep(d => PlaceOf(d) is not { } place || place == province, n => PlaceOf(n) is not { } place || place == province, r => r with { WrongIssuer = province });
        return chosen.OfIssuers(asked);
    }

    private Resolution OfIssuers(Asked asked)
    {
        var chosen = this;
        foreach (var (issuer, span) in Issuer.FindAll(asked.Text))
        {
            if (issuer.Code is null || !IsIssuerOfNumber(asked, span)) continue;
            chosen = chosen.Keep(d => d.Facts.Issuer?.Code is not { } code || Codes(code, issuer.Code), n => n.Issuer is null || Issuer.TryParse(n.Issuer)?.Code is not { } code || Codes(code, issuer.Code), r => r with { WrongIssuer = issuer.ToString() });
        }
        return chosen;
    }

    /// <summary>"155 của UBND tỉnh", "155 ngày 18/1/2023 UBND tỉnh": nothing else stands between; elsewhere an office is what the question is about.</summary>
    private bool IsIssuerOfNumber(Asked asked, TextSpan issuer)
    {
        if (issuer.Start < Asked.Span.End) return false;
        var dates = asked.Dates.Select(d => d.Span).ToList();
        return asked.Words.Syllables
            .Where(w => w.Span.Start >= Asked.Span.End && w.Span.End <= issuer.Start && !dates.Any(d => d.Overlaps(w.Span)))
            .All(w => w.Folded is "cua" or "do" or "ngay" or "nam" or "ban" or "hanh");
    }

    private static bool Codes(string left, string right) =>
        left.StartsWith(right, StringComparison.OrdinalIgnoreCase) || right.StartsWith(left, StringComparison.OrdinalIgnoreCase);

    /// <summary>Those that fit, if any do; otherwise all, and what does not fit is noted.</summary>
    private Resolution Keep(Func<ArchivedDocument, bool> own, Func<Naming, bool> named, Func<Resolution, Resolution> note)
    {
        if (Own.Count + Namings.Count == 0) return this;
        var documents = Own.Where(own).ToList();
        var namings = Namings.Where(named).ToList();
        return documents.Count + namings.Count == 0 ? note(this) : this with { Own = documents, Namings = namings };
    }

    private static bool Same(DocumentKind? known, DocumentKind asked) => known is null || known.Name == "Văn bản" || known.Name.StartsWith(asked.Name, StringComparison.OrdinalIgnoreCase);

    private static int? YearOf(ArchivedDocument document) => document.Facts.Number?.Year ?? document.Facts.Issued?.Year;

    private static string? PlaceOf(ArchivedDocument document) => document.Facts.Issuer?.Place ?? document.Facts.Place;

    private static string? PlaceOf(Naming naming) => naming.Issuer is null ? null : Issuer.TryParse(naming.Issuer)?.Place ?? naming.In.Facts.Place;
}
