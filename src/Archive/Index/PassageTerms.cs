using System.Runtime.InteropServices;
using Archive.Text;

namespace Archive.Index;

/// <summary>One term of a passage with its impact.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermImpact(ulong Term, byte Impact);

/// <summary>
/// Turns a passage into terms, each with one impact over title and body: exact syllables, folded syllables, folded pairs, and
/// the initials of two to five neighbours in the title, by which "ĐKX" finds "đăng ký xe" without any list of abbreviations.
/// <paramref name="Neighbours"/> are exact syllables and pairs of them, each time they stand there, as keys of <see cref="NeighbourCounts"/>.
/// </summary>
internal sealed record PassageTerms(PassageLength Length, TermImpact[] Terms, uint[] Neighbours)
{
    public const int FewestInitials = 2;
    public const int MostInitials = 5;

    public static PassageTerms Of(string title, string body)
    {
        var counts = new Counts();
        var inBody = counts.Add(body, isTitle: false);
        var inTitle = counts.Add(title, isTitle: true);
        counts.AddInitials(title);
        return new(PassageLength.Of(inBody, inTitle), counts.Impacts(Impact.BodyNorm(inBody), Impact.TitleNorm(inTitle)), counts.Neighbours);
    }

    /// <summary>How often each term stands in body and title.</summary>
    private sealed class Counts
    {
        private readonly Dictionary<ulong, (int Body, int Title)> counts = new(512);
        private readonly List<uint> neighbours = new(512);

        public uint[] Neighbours => [.. neighbours];

        public TermImpact[] Impacts(float bodyNorm, float titleNorm)
        {
            var impacts = new TermImpact[counts.Count];
            var i = 0;
            foreach (var (term, count) in counts)
                impacts[i++] = new(term, Impact.Of(count.Body, bodyNorm, count.Title, titleNorm));
            return impacts;
        }

        /// <summary>Counts the terms of a text for the body or the title; returns its syllables.</summary>
        public int Add(string text, bool isTitle)
        {
            var length = 0;
            ulong previous = 0;
            ulong exact = 0;
            foreach (var syllable in Syllables.In(text))
            {
                var folded = TermHash.Of(TermField.Folded, syllable.Folded);
                Count(exact = AddNeighbour(syllable.Exact, exact), isTitle);
                Count(folded, isTitle);
                if (length++ > 0) Count(TermHash.OfPair(previous, folded), isTitle);
                previous = folded;
            }
            return length;
        }

        public void AddInitials(string title)
        {
            Span<char> letters = stackalloc char[MostInitials];
            var length = 0;
            foreach (var syllable in Syllables.In(title))
            {
                letters[1..].CopyTo(letters);
                letters[^1] = syllable.Folded[0];
                length++;
                for (var n = FewestInitials; n <= Math.Min(length, MostInitials); n++)
                    Count(TermHash.Of(TermField.Initials, letters[^n..]), isTitle: true);
            }
        }

        private ulong AddNeighbour(string exact, ulong before)
        {
            var hash = TermHash.Of(TermField.Exact, exact);
            neighbours.Add(NeighbourHash.Of(hash));
            if (before != 0) neighbours.Add(NeighbourHash.OfPair(before, hash));
            return hash;
        }

        private void Count(ulong term, bool isTitle)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, term, out _);
            if (isTitle) count.Title++;
            else count.Body++;
        }
    }
}
