using System.Runtime.InteropServices;
using Archive.Text;

namespace Archive.Index;

/// <summary>One term of a passage with its impact.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermImpact(ulong Term, byte Impact);

/// <summary>
/// Turns a passage into terms, each with one impact over title and body: exact syllables, folded syllables, folded pairs, and
/// the initials of two to five neighbours in the title, by which "ĐKX" finds "đăng ký xe" without any list of abbreviations.
/// </summary>
internal sealed class PassageTerms
{
    public const int FewestInitials = 2;
    public const int MostInitials = 5;

    private readonly Dictionary<ulong, (int Body, int Title)> counts = new(512);
    private readonly List<uint> neighbours = new(512);

    private PassageTerms()
    {
    }

    public static TermImpact[] Of(string title, string body) => Of(title, body, out _);

    /// <param name="neighbours">Each exact syllable and each pair of them, as keys of <see cref="NeighbourCounts"/>.</param>
    public static TermImpact[] Of(string title, string body, out uint[] neighbours)
    {
        var terms = new PassageTerms();
        var bodyNorm = Impact.BodyNorm(terms.AddBody(body));
        var titleNorm = Impact.TitleNorm(terms.AddTitle(title));
        var impacts = new TermImpact[terms.counts.Count];
        var i = 0;
        foreach (var (term, count) in terms.counts)
            impacts[i++] = new(term, Impact.Of(count.Body, bodyNorm, count.Title, titleNorm));
        neighbours = [.. terms.neighbours];
        return impacts;
    }

    private ulong AddNeighbour(string exact, ulong before)
    {
        var hash = TermHash.Of(TermField.Exact, exact);
        neighbours.Add(NeighbourHash.Of(hash));
        if (before != 0) neighbours.Add(NeighbourHash.OfPair(before, hash));
        return hash;
    }

    private int AddBody(string text)
    {
        var length = 0;
        ulong previous = 0;
        ulong exact = 0;
        foreach (var syllable in Syllables.In(text))
        {
            var folded = TermHash.Of(TermField.Folded, syllable.Folded);
            CountOf(exact = AddNeighbour(syllable.Exact, exact)).Body++;
            CountOf(folded).Body++;
            if (length++ > 0) CountOf(TermHash.OfPair(previous, folded)).Body++;
            previous = folded;
        }
        return length;
    }

    private int AddTitle(string text)
    {
        Span<char> letters = stackalloc char[MostInitials];
        var length = 0;
        ulong previous = 0;
        ulong exact = 0;
        foreach (var syllable in Syllables.In(text))
        {
            var folded = TermHash.Of(TermField.Folded, syllable.Folded);
            CountOf(exact = AddNeighbour(syllable.Exact, exact)).Title++;
            CountOf(folded).Title++;
            if (length++ > 0) CountOf(TermHash.OfPair(previous, folded)).Title++;
            previous = folded;

            letters[1..].CopyTo(letters);
            letters[^1] = syllable.Folded[0];
            for (var n = FewestInitials; n <= Math.Min(length, MostInitials); n++)
                CountOf(TermHash.Of(TermField.Initials, letters[^n..])).Title++;
        }
        return length;
    }

    private ref (int Body, int Title) CountOf(ulong term) => ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _);
}
