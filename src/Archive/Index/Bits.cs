using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Archive.Index;

/// <summary>A set of small numbers, one bit each.</summary>
internal static class Bits
{
    public static bool IsSet(byte[]? bits, int index) => bits is not null && (bits[index >> 3] & (1 << (index & 7))) != 0;

    public static void Set(byte[] bits, int index) => bits[index >> 3] |= (byte)(1 << (index & 7));

    /// <summary>Lays the lowest bits of a value where a mask has ones, the others stay 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Deposit(ulong value, ulong mask) => Bmi2.X64.IsSupported ? Bmi2.X64.ParallelBitDeposit(value, mask) : DepositEach(value, mask);

    public static int Count(byte[]? bits)
    {
        var count = 0;
        foreach (var part in bits ?? []) count += BitOperations.PopCount(part);
        return count;
    }

    /// <summary>The same as <see cref="Deposit"/> where the processor has no instruction for it.</summary>
    public static ulong DepositEach(ulong value, ulong mask)
    {
        var laid = 0UL;
        for (; mask != 0 && value != 0; mask &= mask - 1, value >>= 1) laid |= (value & 1) << BitOperations.TrailingZeroCount(mask);
        return laid;
    }

    /// <summary>Eight bytes, or those that are left.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(ReadOnlySpan<byte> bytes, int at) =>
        (uint)at + sizeof(ulong) <= (uint)bytes.Length ? BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(at, sizeof(ulong))) : LastWord(bytes, at);

    private static ulong LastWord(ReadOnlySpan<byte> bytes, int at)
    {
        var word = 0UL;
        for (var i = bytes.Length - 1; i >= at; i--) word = (word << 8) | bytes[i];
        return word;
    }
}
