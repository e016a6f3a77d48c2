using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Archive.Index;

/// <summary>The parts of a list of several postings as <see cref="PostingList"/> writes it, where they stand.</summary>
internal readonly ref struct WrittenPostings
{
    private readonly ReadOnlySpan<byte> names;

    /// <exception cref="InvalidDataException">The list is shorter than what it says.</exception>
    public WrittenPostings(int count, int last, ReadOnlySpan<byte> list)
    {
        (Count, Last) = (count, last);
        var size = EliasFano.Size(count, last);
        var flags = (count + 7) / 8;
        if (list.Length < size + flags) throw new InvalidDataException("A list is shorter than what it counts.");
        Passages = list;
        Flags = list.Slice(size, flags);
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(Flags)) Unusual += BitOperations.PopCount(word);
        foreach (var part in Flags[(flags & ~7)..]) Unusual += BitOperations.PopCount(part);
        if (list.Length < size + flags + ((Unusual + 1) / 2)) throw new InvalidDataException("A list is shorter than what it counts.");
        names = list.Slice(size + flags, (Unusual + 1) / 2);
        Others = list[(size + flags + names.Length)..];
    }

    public int Count { get; }

    public int Last { get; }

    /// <summary>The passages, and what stands behind them.</summary>
    public ReadOnlySpan<byte> Passages { get; }

    /// <summary>A bit a posting: 1 where the impact is another than the passage's first usual one.</summary>
    public ReadOnlySpan<byte> Flags { get; }

    /// <summary>How many bits of <see cref="Flags"/> are 1.</summary>
    public int Unusual { get; }

    /// <summary>The flagged impacts that are none of the usual, in order.</summary>
    public ReadOnlySpan<byte> Others { get; }

    /// <summary>Writes for each flagged posting which usual impact it has, a byte each; there must be room up to a full vector.</summary>
    public void ReadNames(Span<byte> target)
    {
        var low = Vector128.Create((byte)15);
        var at = 0;
        for (; at + Vector128<byte>.Count <= names.Length; at += Vector128<byte>.Count)
        {
            var pairs = Vector128.Create(names[at..]);
            var (first, second) = (pairs & low, Vector128.ShiftRightLogical(pairs, 4));
            var (before, after) = (Vector128.WidenLower(first) | (Vector128.WidenLower(second) << 8), Vector128.WidenUpper(first) | (Vector128.WidenUpper(second) << 8));
            before.AsByte().CopyTo(target[(2 * at)..]);
            after.AsByte().CopyTo(target[((2 * at) + Vector128<byte>.Count)..]);
        }
        for (; at < names.Length; at++) (target[2 * at], target[(2 * at) + 1]) = ((byte)(names[at] & 15), (byte)(names[at] >> 4));
    }
}
