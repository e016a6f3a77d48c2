using System.Runtime.Intrinsics;

namespace Archive.Index;

/// <summary>
/// For each passage of a segment the impacts that the usual counts of a word give there, by its lengths: three postings in four are
/// a word that stands once in the body and not in the title. A list then names the count, in a bit or four, rather than the
/// impact. It only guesses: an impact that is none of these is written out.
/// </summary>
internal sealed class UsualImpacts
{
    /// <summary>How many counts have a place; the place itself says that the impact is another.</summary>
    public const int Other = 15;

    private const int Line = 64;

    // By how often they were met in recombined sentences of ten corpora.
    private static readonly (int Body, int Title)[] Counts =
        [(1, 0), (2, 0), (0, 1), (3, 0), (4, 0), (1, 1), (5, 0), (0, 2), (2, 1), (6, 0), (3, 1), (1, 2), (7, 0), (4, 1), (8, 0)];

    private static readonly Vector512<float> Bodies = Vector512.Create(Counts.Select(count => (float)count.Body).Append(0).ToArray());
    private static readonly Vector512<float> Titles = Vector512.Create(Counts.Select(count => (float)count.Title).Append(0).ToArray());

    // Place after place, so that what most postings ask for stays in the caches.
    private readonly byte[] impacts;
    private readonly int stride;

    private UsualImpacts(int passages)
    {
        Passages = passages;
        // A line of the cache more than whole windows, lest the places of a passage all fall into the same set of it.
        stride = ((passages + TermPostings.WindowSize - 1) & -TermPostings.WindowSize) + Line;
        impacts = new byte[(Other + 1) * stride];
    }

    public static UsualImpacts Of(ReadOnlySpan<PassageLength> lengths)
    {
        var usual = new UsualImpacts(lengths.Length);
        Span<byte> ofPassage = stackalloc byte[Vector128<byte>.Count];
        for (var i = 0; i < lengths.Length; i++)
        {
            Impact.Of(Bodies, lengths[i].BodyNorm, Titles, lengths[i].TitleNorm).CopyTo(ofPassage);
            for (var place = 0; place < Other; place++) usual.impacts[(place * usual.stride) + i] = ofPassage[place];
        }
        return usual;
    }

    public int Passages { get; }

    /// <summary>The first usual impact of each passage, by which most postings are told; zeros up to the end of the last window.</summary>
    public ReadOnlySpan<byte> Firsts => impacts.AsSpan(0, stride);

    /// <summary>0 when the place is <see cref="Other"/>.</summary>
    public byte At(int passage, int place) => impacts[(place * stride) + passage];

    /// <summary>Replaces places by the impacts that the passages have there.</summary>
    public void Name(ReadOnlySpan<int> passages, Span<byte> places)
    {
        var step = stride;
        ReadOnlySpan<byte> table = impacts;
        for (var i = 0; i < passages.Length && i < places.Length; i++) places[i] = table[(places[i] * step) + passages[i]];
    }

    /// <summary>Of 64 passages the impacts at the places named for each; 0 where the first or <see cref="Other"/> is.</summary>
    public Vector512<byte> Named(int first, Vector512<byte> places)
    {
        var named = Vector512<byte>.Zero;
        var left = Vector512.GreaterThan(places, Vector512<byte>.Zero).ExtractMostSignificantBits();
        for (var place = 1; place < Other && left != 0; place++)
        {
            var here = Vector512.Equals(places, Vector512.Create((byte)place));
            named |= here & Vector512.LoadUnsafe(ref impacts[(place * stride) + first]);
            left &= ~here.ExtractMostSignificantBits();
        }
        return named;
    }

    /// <summary>The place of an impact; <see cref="Other"/> when it is none of the usual.</summary>
    public int PlaceOf(int passage, byte impact)
    {
        for (var place = 0; place < Other; place++)
            if (impacts[(place * stride) + passage] == impact) return place;
        return Other;
    }
}
