using System.Buffers.Binary;
using System.Numerics;

namespace Archive.Index;

/// <summary>
/// Rising numbers in about 2 + log2(gap) bits each (Elias 1974, Fano 1971): the low bits of each stand one after the other, the high bits as
/// a run of zeros a step and a one a number. Where numbers stand dense, a bit a number that could be there takes less.
/// <code>
/// numbers = bitmap: one bit a number up to the last
///         | count × low bits, then unary high bits
/// </code>
/// Which of both follows from count and last number; each part fills its last byte.
/// </summary>
internal static class EliasFano
{
    public static int Size(int count, int last)
    {
        var low = LowBits(count, last);
        return IsBitmap(count, last, low) ? Bytes(last + 1L) : Bytes((long)count * low) + Bytes(count + (long)(last >> low));
    }

    /// <summary>Writes numbers in rising order to a span of zeros of the right size.</summary>
    public static void Write(ReadOnlySpan<int> numbers, Span<byte> target)
    {
        var (count, last) = (numbers.Length, numbers[^1]);
        var low = LowBits(count, last);
        if (IsBitmap(count, last, low))
        {
            foreach (var number in numbers) Set(target, number);
            return;
        }
        var high = target[Bytes((long)count * low)..];
        var mask = (1 << low) - 1;
        for (var i = 0; i < count; i++)
        {
            var bit = (long)i * low;
            AddWord(target, (int)(bit >> 3), (ulong)(numbers[i] & mask) << (int)(bit & 7));
            Set(high, (long)(numbers[i] >> low) + i);
        }
    }

    public static bool IsBitmap(int count, int last) => IsBitmap(count, last, LowBits(count, last));

    /// <summary>Reads as many numbers as <paramref name="numbers"/> holds.</summary>
    /// <exception cref="InvalidDataException">Fewer numbers are written there.</exception>
    public static void Read(ReadOnlySpan<byte> source, int last, Span<int> numbers)
    {
        var (count, size) = (numbers.Length, Size(numbers.Length, last));
        var low = LowBits(count, last);
        var lows = IsBitmap(count, last, low) ? 0 : Bytes((long)count * low);
        var mask = (1UL << low) - 1;
        var (found, bit) = (0, 0L);
        for (var at = lows; found < count; at += sizeof(ulong))
        {
            if (at >= size) throw new InvalidDataException("A list holds fewer postings than it says.");
            var place = 8 * (at - lows);
            var word = Bits.Word(source, at);
            if (lows == 0)
            {
                for (; word != 0 && found < count; word &= word - 1) numbers[found++] = place + BitOperations.TrailingZeroCount(word);
                continue;
            }
            for (; word != 0 && found < count; word &= word - 1, bit += low)
            {
                var high = place + BitOperations.TrailingZeroCount(word) - found;
                numbers[found++] = (high << low) | (int)((Bits.Word(source, (int)(bit >> 3)) >> (int)(bit & 7)) & mask);
            }
        }
    }

    private static int LowBits(int count, int last) => Math.Max(0, BitOperations.Log2((uint)((last + 1L) / count)));

    private static bool IsBitmap(int count, int last, int low) => last + 1L <= ((long)count * low) + count + (last >> low);

    private static int Bytes(long bits) => (int)((bits + 7) >> 3);

    private static void Set(Span<byte> bits, long at) => bits[(int)(at >> 3)] |= (byte)(1 << (int)(at & 7));

    private static void AddWord(Span<byte> bytes, int at, ulong word)
    {
        if (at + sizeof(ulong) <= bytes.Length)
        {
            var there = bytes.Slice(at, sizeof(ulong));
            BinaryPrimitives.WriteUInt64LittleEndian(there, BinaryPrimitives.ReadUInt64LittleEndian(there) | word);
            return;
        }
        for (; word != 0; word >>= 8) bytes[at++] |= (byte)word;
    }
}
