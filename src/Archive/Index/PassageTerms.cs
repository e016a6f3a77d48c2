using System.Runtime.InteropServices;
using Archive.Text;

namespace Archive.Index;

/// <summary>One term of a passage with its impact.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermImpact(ulong Term, byte Impact);

/// <summary>
/// Turns a passage into terms, each with one impact over title and body: exact syllables, folded syllables, folded pairs, and
/// the initials of two to five neighbours in the title, by which "ĐKX" finds "đăng ký xe" without any list of abbreviations.
/// <paramref name="Neighbours"/> are exact syllables and pairs of them, each time they stand there, as keys of <see cref="NeighbourHash"/>.
/// </summary>
internal sealed record PassageTerms(PassageLength Length, TermImpact[] Terms, uint[] Neighbours)
{
    public const int FewestInitials = 2;
    public const int MostInitials = 5;

    [ThreadStatic]
    private static TermCounts? counts;

    [ThreadStatic]
    private static List<uint>? neighbours;

    public static PassageTerms Of(string title, string body)
    {
        var terms = counts ??= new();
        var beside = neighbours ??= new(512);
        var inBody = Add(body, isTitle: false, terms, beside);
        var inTitle = Add(title, isTitle: true, terms, beside);
        AddInitials(title, terms);
        var impacts = terms.Impacts(Impact.BodyNorm(inBody), Impact.TitleNorm(inTitle));
        var made = new PassageTerms(PassageLength.Of(inBody, inTitle), impacts, [.. beside]);
        terms.Clear();
        beside.Clear();
        return made;
    }

    /// <summary>Counts the terms of a text for the body or the title; returns its syllables.</summary>
    private static int Add(string text, bool isTitle, TermCounts terms, List<uint> neighbours)
    {
        var length = 0;
        ulong previous = 0;
        ulong exact = 0;
        foreach (var syllable in Syllables.In(text))
        {
            var folded = TermHash.Of(TermField.Folded, syllable.Folded);
            Count(terms, exact = AddNeighbour(syllable.Exact, exact, neighbours), isTitle);
            Count(terms, folded, isTitle);
            if (length++ > 0) Count(terms, TermHash.OfPair(previous, folded), isTitle);
            previous = folded;
        }
        return length;
    }

    private static void AddInitials(string title, TermCounts terms)
    {
        Span<char> letters = stackalloc char[MostInitials];
        var length = 0;
        foreach (var syllable in Syllables.In(title))
        {
            letters[1..].CopyTo(letters);
            letters[^1] = syllable.Folded[0];
            length++;
            for (var n = FewestInitials; n <= Math.Min(length, MostInitials); n++)
                terms.CountTitle(TermHash.Of(TermField.Initials, letters[^n..]));
        }
    }

    private static ulong AddNeighbour(string exact, ulong before, List<uint> neighbours)
    {
        var hash = TermHash.Of(TermField.Exact, exact);
        neighbours.Add(NeighbourHash.Of(hash));
        if (before != 0) neighbours.Add(NeighbourHash.OfPair(before, hash));
        return hash;
    }

    private static void Count(TermCounts terms, ulong term, bool isTitle)
    {
        if (isTitle) terms.CountTitle(term);
        else terms.CountBody(term);
    }
}
