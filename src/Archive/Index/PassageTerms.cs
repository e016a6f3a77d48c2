using System.Runtime.InteropServices;
using Archive.Text;

namespace Archive.Index;

/// <summary>One term of a passage with its impact.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermImpact(ulong Term, byte Impact);

/// <summary>Turns a passage into terms: exact syllables, folded syllables and folded pairs, each with one impact over title and body.</summary>
internal static class PassageTerms
{
    public static TermImpact[] Of(string title, string body)
    {
        var counts = new Dictionary<ulong, (int Body, int Title)>(512);
        var bodyLength = Count(body, counts, inTitle: false);
        var titleLength = Count(title, counts, inTitle: true);
        var bodyNorm = Impact.BodyNorm(bodyLength);
        var titleNorm = Impact.TitleNorm(titleLength);

        var terms = new TermImpact[counts.Count];
        var i = 0;
        foreach (var (term, count) in counts)
            terms[i++] = new(term, Impact.Of(count.Body, bodyNorm, count.Title, titleNorm));
        return terms;
    }

    private static int Count(string text, Dictionary<ulong, (int Body, int Title)> counts, bool inTitle)
    {
        var length = 0;
        ulong previous = 0;
        foreach (var syllable in Syllables.In(text))
        {
            var folded = TermHash.Of(TermField.Folded, syllable.Folded);
            Add(TermHash.Of(TermField.Exact, syllable.Exact));
            Add(folded);
            if (length > 0) Add(TermHash.OfPair(previous, folded));
            previous = folded;
            length++;
        }
        return length;

        void Add(ulong term)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _);
            if (inTitle) count.Title++;
            else count.Body++;
        }
    }
}
