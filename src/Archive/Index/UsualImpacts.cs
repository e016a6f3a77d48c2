using System.Numerics;
using System.Runtime.InteropServices;
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

    private const int Row = 16;

    // By how often they were met in recombined sentences of ten corpora.
    private static readonly (int Body, int Title)[] Counts =
        [(1, 0), (2, 0), (0, 1), (3, 0), (4, 0), (1, 1), (5, 0), (0, 2), (2, 1), (6, 0), (3, 1), (1, 2), (7, 0), (4, 1), (8, 0)];

    private static readonly Vector512<float> Bodies = Vector512.Create(Counts.Select(count => (float)count.Body).Append(0).ToArray());
    private static readonly Vector512<float> Titles = Vector512.Create(Counts.Select(count => (float)count.Title).Append(0).ToArray());

    private readonly byte[] impacts;

    private UsualImpacts(byte[] impacts) => this.impacts = impacts;

    public static UsualImpacts Of(ReadOnlySpan<PassageLength> lengths)
    {
        var rows = new byte[Row * lengths.Length];
        ref var first = ref MemoryMarshal.GetArrayDataReference(rows);
        for (var i = 0; i < lengths.Length; i++) Impact.Of(Bodies, lengths[i].BodyNorm, Titles, lengths[i].TitleNorm).StoreUnsafe(ref first, (nuint)(Row * i));
        return new(rows);
    }

    public int Passages => impacts.Length / Row;

    public byte At(int passage, int place) => impacts[(Row * passage) + place];

    /// <summary>The place of an impact; <see cref="Other"/> when it is none of the usual.</summary>
    public int PlaceOf(int passage, byte impact)
    {
        var row = Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(impacts), (nuint)(Row * passage));
        return BitOperations.TrailingZeroCount(Vector128.Equals(row, Vector128.Create(impact)).ExtractMostSignificantBits() | (1u << Other));
    }
}
