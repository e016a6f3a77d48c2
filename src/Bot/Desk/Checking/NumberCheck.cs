using System.Globalization;
using Archive.Documents;
using Archive.Index;
using Archive.Text;
using Bot.Answering;

namespace Bot.Desk.Checking;

/// <summary>
/// Holds what an article says of a number against the archive. A number that exists proves little: a false day or office beside it is
/// what misleads. What the archive does not know accuses nobody.
/// </summary>
internal sealed class NumberCheck(ArchiveSnapshot snapshot, Catalogue catalogue)
{
    // A paraphrase shares a few pairs of words with the document; words about something else share none.
    private const double FewestShared = 0.15;
    private const int FewestPairs = 3;

    private readonly Dictionary<long, HashSet<(string, string)>> pairs = [];

    public CheckedNumber Check(NumberClaim claim)
    {
        var bearing = snapshot.FindByNumber(claim.Mention.Number).Where(document => document.Facts.BelongsTo is null && document.Facts.Class == SourceClass.Official).ToList();
        if (bearing.Count == 0) return Absent(claim);
        var ranked = bearing.Select(document => (Document: document, Differences: Compare(claim, document))).OrderBy(pair => pair.Differences.Count).ToList();
        var fitting = ranked.TakeWhile(pair => pair.Differences.Count == 0).Select(pair => pair.Document).ToList();
        var spelling = Spelling(claim, ranked[0].Document);
        return fitting.Count switch
        {
            0 => new(claim, NumberOutcome.Differs) { Documents = [.. ranked.Select(pair => pair.Document)], Differences = [.. spelling, .. ranked[0].Differences] },
            1 => new(claim, spelling.Count == 0 ? NumberOutcome.Found : NumberOutcome.Differs) { Documents = fitting, Differences = spelling },
            _ => new(claim, NumberOutcome.Several) { Documents = fitting },
        };
    }

    /// <summary>Not in the archive itself. Others may name it, with its day.</summary>
    private CheckedNumber Absent(NumberClaim claim)
    {
        var number = claim.Mention.Number;
        var edges = snapshot.RelationsNaming(number);
        var named = snapshot.DocumentsNaming(number).Concat(edges.Select(edge => edge.Source.Key)).Distinct().Select(key => catalogue[key]).OrderByDescending(Catalogue.DayOf).ToList();
        if (named.Count == 0) return new(claim, NumberOutcome.NotFound) { Nearest = NearNumbers.Of(claim, catalogue) };
        var days = edges.Select(edge => edge.Relation.TargetDate).OfType<DateOnly>().Distinct().ToList();
        var differs = claim.Issued is { } said && days.Count > 0 && !days.Exists(said.Agrees);
        return new(claim, NumberOutcome.OnlyNamed)
        {
            NamedIn = named,
            Differences = differs ? [new(ClaimPart.Issued, Day(claim.Issued!), string.Join(", ", days.Select(Replies.Day)))] : [],
            Nearest = NearNumbers.Swapped(claim, catalogue),
        };
    }

    private List<Difference> Compare(NumberClaim claim, ArchivedDocument document)
    {
        var facts = document.Facts;
        var differences = new List<Difference>();
        if (claim.Kind is { } kind && facts.Kind is { } own && !SameKind(kind, own)) differences.Add(new(ClaimPart.Kind, kind.Name, own.Name));
        if (claim.Issued is { } day && facts.Issued is { } issued && !day.Agrees(issued)) differences.Add(new(ClaimPart.Issued, Day(day), Replies.Day(issued)));
        else if (claim.Issued is null && claim.Mention.YearHint is { } year && facts.Issued is { } dated && dated.Year != year)
            differences.Add(new(ClaimPart.Issued, year.ToString(CultureInfo.InvariantCulture), Replies.Day(dated)));
        if (claim.Effective is { } from && facts.Effective is { } effective && !from.Agrees(effective)) differences.Add(new(ClaimPart.Effective, Day(from), Replies.Day(effective)));
        if (claim.Issuer is { } issuer && facts.Issuer is { } office && IsOther(issuer, office)) differences.Add(new(ClaimPart.Issuer, issuer.ToString(), office.ToString()));
        if (claim.Matter is { } matter && IsAboutOther(matter, document)) differences.Add(new(ClaimPart.Matter, matter, facts.Title));
        return differences;
    }

    /// <summary>"318/UBNDKGVX" is understood, but a reader who copies it finds nothing.</summary>
    private static List<Difference> Spelling(NumberClaim claim, ArchivedDocument document) =>
        claim.Mention is { Repaired: true, IsAssembled: false, Number.IsComplete: true } mention && document.Facts.Number is { } own
            ? [new(ClaimPart.Spelling, claim.Written, own.ToString())]
            : [];

    private static bool SameKind(DocumentKind said, DocumentKind own) =>
        said.Name == "Văn bản" || own.Name == "Văn bản"
        || said.Name.StartsWith(own.Name, StringComparison.OrdinalIgnoreCase) || own.Name.StartsWith(said.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Another office for certain: both are known to the table and are not the same one, level and place included where both say them.</summary>
    private static bool IsOther(Issuer said, Issuer own)
    {
        if (said.Code is null || own.Code is null) return false;
        if (said.Code != own.Code) return true;
        var levels = said.Name != said.Code && own.Name != own.Code && !Same(said.Name, own.Name);
        return levels || (said.Place is not null && own.Place is not null && !Same(said.Place, own.Place));
    }

    private bool IsAboutOther(string matter, ArchivedDocument document)
    {
        var said = Pairs(matter).ToList();
        if (said.Count < FewestPairs) return false;
        if (!pairs.TryGetValue(document.Key, out var known))
            pairs[document.Key] = known = [.. Pairs(document.Facts.Title), .. Pairs(snapshot.ReadText(document))];
        return said.Count(known.Contains) < FewestShared * said.Count;
    }

    private static IEnumerable<(string, string)> Pairs(string text)
    {
        var words = Syllables.Of(text);
        return words.Zip(words.Skip(1)).Select(pair => (pair.First.Exact, pair.Second.Exact));
    }

    private static bool Same(string left, string right) => Syllables.Of(left).Select(word => word.Folded).SequenceEqual(Syllables.Of(right).Select(word => word.Folded));

    private static string Day(DayClaim claim) => claim.HasYear ? Replies.Day(claim.Day) : claim.Day.ToString("dd/MM", CultureInfo.InvariantCulture);
}
