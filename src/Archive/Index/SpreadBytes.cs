using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Archive.Index;

/// <summary>Bytes that stand close together, spread to the places of the bits of a word, 64 at once (AVX-512 VBMI2).</summary>
internal static class SpreadBytes
{
    private static readonly Vector512<byte> BytesOfBits = Vector512.Create([.. Enumerable.Range(0, 64).Select(i => (byte)(i / 8))]);
    private static readonly Vector512<byte> BitsOfByte = Vector512.Create([.. Enumerable.Range(0, 64).Select(i => (byte)(1 << (i % 8)))]);

    public static bool IsSupported => Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported && Avx512BW.IsSupported;

    /// <summary>Where <paramref name="flagged"/> has a bit the next of <paramref name="close"/>, where only <paramref name="word"/> has one what stands there in <paramref name="wide"/>, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> Of(ulong word, ref byte wide, ulong flagged, ref byte close) => IsSupported
        ? Avx512Vbmi2.Expand(MaskOf(word) & Vector512.LoadUnsafe(ref wide), MaskOf(flagged), Vector512.LoadUnsafe(ref close))
        : OneByOne(word, ref wide, flagged, ref close);

    /// <summary>The reverse: writes the bytes that stand where <paramref name="word"/> has bits close together; behind them up to a vector is overwritten.</summary>
    public static void Pack(Vector512<byte> spread, ulong word, ref byte target)
    {
        if (IsSupported)
        {
            Avx512Vbmi2.Compress(Vector512<byte>.Zero, MaskOf(word), spread).StoreUnsafe(ref target);
            return;
        }
        for (; word != 0; word &= word - 1, target = ref Unsafe.Add(ref target, 1)) target = spread[BitOperations.TrailingZeroCount(word)];
    }

    /// <summary>score[at + i] += added[i] × the weight that <paramref name="pairs"/> repeat.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddSixteen(ref int score, nuint at, Vector128<byte> added, Vector512<short> pairs)
    {
        var wide = Avx512F.ConvertToVector512Int32(added).AsInt16();
        (Vector512.LoadUnsafe(ref score, at) + Avx512BW.MultiplyAddAdjacent(wide, pairs)).StoreUnsafe(ref score, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> MaskOf(ulong word) =>
        Vector512.Equals(Avx512BW.Shuffle(Vector512.Create(word).AsByte(), BytesOfBits) & BitsOfByte, BitsOfByte);

    /// <summary>The same as <see cref="Of"/> where the processor has no instruction for it.</summary>
    public static Vector512<byte> OneByOne(ulong word, ref byte wide, ulong flagged, ref byte close)
    {
        Span<byte> spread = stackalloc byte[64];
        spread.Clear();
        for (; word != 0; word &= word - 1)
        {
            var at = BitOperations.TrailingZeroCount(word);
            if (((flagged >> at) & 1) == 0)
            {
                spread[at] = Unsafe.Add(ref wide, at);
                continue;
            }
            spread[at] = close;
            close = ref Unsafe.Add(ref close, 1);
        }
        return Vector512.LoadUnsafe(ref spread[0]);
    }
}
