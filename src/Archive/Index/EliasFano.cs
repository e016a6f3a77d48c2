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

    /// <summary>Reads as many numbers as <paramref name="numbers"/> holds; returns how many bytes they took.</summary>
    /// <exception cref="InvalidDataException">Fewer numbers are written there.</exception>
    public static int Read(ReadOnlySpan<byte> source, int last, Span<int> numbers)
    {
        var count = numbers.Length;
        var size = Size(count, last);
        source = source[..size];
        var low = LowBits(count, last);
        if (IsBitmap(count, last, low))
        {
            ReadOnes(source, numbers);
            return size;
        }
        var lows = Bytes((long)count * low);
        ReadOnes(source[lows..], numbers);
        var mask = (1 << low) - 1;
        for (var i = 0; i < count; i++)
        {
            var bit = (long)i * low;
            numbers[i] = ((numbers[i] - i) << low) | (int)((Word(source, (int)(bit >> 3)) >> (int)(bit & 7)) & (ulong)mask);
        }
        return size;
    }

    private static int LowBits(int count, int last) => Math.Max(0, BitOperations.Log2((uint)((last + 1L) / count)));

    private static bool IsBitmap(int count, int last, int low) => last + 1L <= ((long)count * low) + count + (last >> low);

    private static int Bytes(long bits) => (int)((bits + 7) >> 3);

    private static void Set(Span<byte> bits, long at) => bits[(int)(at >> 3)] |= (byte)(1 << (int)(at & 7));

    /// <summary>The places of the ones.</summary>
    private static void ReadOnes(ReadOnlySpan<byte> bits, Span<int> places)
    {
        var found = 0;
        for (var at = 0; found < places.Length; at += sizeof(ulong))
        {
            if (at >= bits.Length) throw new InvalidDataException("A list holds fewer postings than it says.");
            for (var word = Word(bits, at); word != 0 && found < places.Length; word &= word - 1)
                places[found++] = (8 * at) + BitOperations.TrailingZeroCount(word);
        }
    }

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

    /// <summary>Eight bytes, or those that are left.</summary>
    private static ulong Word(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + sizeof(ulong) <= bytes.Length) return BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]);
        var word = 0UL;
        for (var i = bytes.Length - 1; i >= at; i--) word = (word << 8) | bytes[i];
        return word;
    }
}
