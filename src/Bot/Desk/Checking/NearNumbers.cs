using Archive.Documents;
using Archive.Index;
using Archive.Text;

namespace Bot.Desk.Checking;

/// <summary>
/// Documents that may have been meant by a number that is not there: digits swapped or one wrong with the same symbol, or the same
/// symbol on the day that the article gives. Suggestions, never corrections.
/// </summary>
internal static class NearNumbers
{
    private const int Most = 3;

    public static IReadOnlyList<ArchivedDocument> Of(NumberClaim claim, Catalogue catalogue)
    {
        var sought = claim.Mention.Number;
        return
        [
            .. catalogue.Documents
                .Where(document => document.Facts.Number is not null && document.Facts.Class == SourceClass.Official)
                .Select(document => (Document: document, Points: Points(claim, sought, document.Facts)))
                .Where(pair => pair.Points > 1)
                .OrderByDescending(pair => pair.Points)
                .Take(Most)
                .Select(pair => pair.Document),
        ];
    }

    /// <summary>The same digits in another order, with the same symbol and day: hardly ever two documents.</summary>
    public static IReadOnlyList<ArchivedDocument> Swapped(NumberClaim claim, Catalogue catalogue) => claim.Issued is not { } day ? [] :
    [
        .. catalogue.Documents.Where(document => document.Facts is { Class: SourceClass.Official, Number: { } own, Issued: { } issued }
            && own.Key != claim.Mention.Number.Key
            && (own with { Ordinal = claim.Mention.Number.Ordinal }).Key == claim.Mention.Number.Key
            && own.Ordinal.Order().SequenceEqual(claim.Mention.Number.Ordinal.Order())
            && day.Agrees(issued)).Take(Most),
    ];

    private static int Points(NumberClaim claim, DocumentNumber sought, DocumentFacts facts)
    {
        var own = facts.Number!;
        var points = 0;
        var sameSymbol = sought.Symbol is not null && own.Symbol is not null && Folding.Fold(sought.Symbol) == Folding.Fold(own.Symbol);
        if (sameSymbol) points++;
        if (sought.Year is not null && sought.Year == own.Year) points++;
        if (claim.Issued is { } day && facts.Issued is { } issued && day.Agrees(issued)) points += 2;
        if (IsNear(sought.Ordinal.TrimStart('0'), own.Ordinal.TrimStart('0'))) points++;
        // Same ordinal under another symbol or year: "155/UBND-KTN" for "155/UBND-KGVX".
        if (!sameSymbol && sought.Ordinal == own.Ordinal && sought.Symbol is not null && own.Symbol is not null) points++;
        return sameSymbol || sought.Ordinal == own.Ordinal ? points : 0;
    }

    /// <summary>Two digits in another order, or one digit changed, missing or too many.</summary>
    private static bool IsNear(string left, string right)
    {
        if (left == right) return true;
        if (Math.Abs(left.Length - right.Length) > 1) return false;
        if (left.Length == right.Length)
        {
            var wrong = Enumerable.Range(0, left.Length).Where(i => left[i] != right[i]).ToList();
            return wrong.Count == 1 || (wrong is [var a, var b] && left[a] == right[b] && left[b] == right[a]);
        }
        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        return Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);
    }
}
