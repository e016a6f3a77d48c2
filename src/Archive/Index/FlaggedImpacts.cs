using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Archive.Index;

/// <summary>
/// Impacts of postings in about three bits each: one tells whether it is the passage's first usual impact (see <see cref="UsualImpacts"/>),
/// and those that are not take a byte. Any of them is found by its rank among the postings.
/// </summary>
internal sealed class FlaggedImpacts
{
    private const int WordBits = 6;

    // Words of 64 flags between two counts.
    private const int CountedWords = 4;

    private readonly UsualImpacts usual;
    private readonly ulong[] flags;
    private readonly int[] before;
    private readonly byte[] unusual;

    /// <summary>Of a list whose passages <paramref name="words"/> tells, a bit each.</summary>
    public FlaggedImpacts(WrittenPostings written, UsualImpacts usual, ReadOnlySpan<ulong> words, UnpackedPostings room)
    {
        this.usual = usual;
        // A word more, so that 64 flags can be read from anywhere; what a vector reads behind the last impact is thrown away.
        flags = new ulong[((written.Count + 63) >> WordBits) + 1];
        written.Flags.CopyTo(MemoryMarshal.AsBytes(flags.AsSpan()));
        before = new int[(flags.Length / CountedWords) + 1];
        unusual = new byte[written.Unusual + Vector512<byte>.Count];
        for (int at = 0, count = 0; at < flags.Length; at++)
        {
            if (at % CountedWords == 0) before[at / CountedWords] = count;
            count += BitOperations.PopCount(flags[at]);
        }
        room.Resize(written.Count);
        var names = room.WideNames;
        written.ReadNames(names);
        var (others, rank, next) = (0, 0, 0);
        for (var at = 0; at < words.Length; rank += BitOperations.PopCount(words[at++]))
        {
            var flagged = Bits.Deposit(FlagsFrom(rank), words[at]);
            if (flagged == 0) continue;
            var named = SpreadBytes.Of(flagged, ref unusual[next], flagged, ref names[next]);
            SpreadBytes.Pack(usual.Named(at << WordBits, named), flagged, ref unusual[next]);
            for (var none = Vector512.Equals(named, Vector512.Create((byte)UsualImpacts.Other)).ExtractMostSignificantBits(); none != 0; none &= none - 1)
            {
                if (others == written.Others.Length) throw new InvalidDataException("A list holds fewer impacts than it says.");
                unusual[next + BitOperations.PopCount(flagged & ((none & (0 - none)) - 1))] = written.Others[others++];
            }
            next += BitOperations.PopCount(flagged);
        }
    }

    public int Bytes => (8 * flags.Length) + (4 * before.Length) + unusual.Length;

    /// <summary>The first usual impact of each passage of the segment.</summary>
    public ReadOnlySpan<byte> Usual => usual.Firsts;

    /// <summary>Those that are not usual, in order; a vector may be read from each.</summary>
    public ReadOnlySpan<byte> Unusual => unusual;

    /// <summary>How many postings before a rank are not usual.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int UnusualBefore(int rank)
    {
        var at = rank >> WordBits;
        var count = before[at / CountedWords] + BitOperations.PopCount(flags[at] & ((1UL << rank) - 1));
        for (var i = at & -CountedWords; i < at; i++) count += BitOperations.PopCount(flags[i]);
        return count;
    }

    /// <summary>The flags of 64 postings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong FlagsFrom(int rank)
    {
        ref var word = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(flags), rank >> WordBits);
        return (word >> rank) | (Unsafe.Add(ref word, 1) << 1 << ~rank);
    }

    /// <summary>The greatest of each run of so many words, which tell the passages of the list.</summary>
    public byte[] GreatestOf(ReadOnlySpan<ulong> words, int run)
    {
        var greatest = new byte[words.Length / run];
        var (rank, next) = (0, 0);
        for (var i = 0; i < greatest.Length; i++)
        {
            var most = Vector512<byte>.Zero;
            for (var at = i * run; at < (i + 1) * run; at++)
            {
                var flagged = Bits.Deposit(FlagsFrom(rank), words[at]);
                most = Vector512.Max(most, SpreadBytes.Of(words[at], ref Unsafe.Add(ref MemoryMarshal.GetReference(Usual), at << WordBits), flagged, ref unusual[next]));
                rank += BitOperations.PopCount(words[at]);
                next += BitOperations.PopCount(flagged);
            }
            for (var lane = 0; lane < Vector512<byte>.Count; lane++) greatest[i] = Math.Max(greatest[i], most[lane]);
        }
        return greatest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte At(int rank, int passage) =>
        ((flags[rank >> WordBits] >> rank) & 1) == 0 ? usual.Firsts[passage] : unusual[UnusualBefore(rank)];
}
