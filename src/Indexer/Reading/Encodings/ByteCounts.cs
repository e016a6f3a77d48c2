using System.Text;

namespace Indexer.Reading.Encodings;

/// <summary>What counting bytes tells about an encoding.</summary>
internal static class ByteCounts
{
    private const int Sample = 1 << 16;

    /// <summary>Latin letters in UTF-16 have a zero byte each, always on the same side.</summary>
    public static Encoding? LooksUtf16(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, Sample) & ~1)];
        if (sample.Length < 8) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0) even++;
            if (sample[i + 1] == 0) odd++;
        }
        var pairs = sample.Length / 2;
        if (odd > pairs / 4 && even < pairs / 20) return Encoding.Unicode;
        if (even > pairs / 4 && odd < pairs / 20) return Encoding.BigEndianUnicode;
        return null;
    }

    /// <summary>More than a tenth control characters: programs, pictures, noise. Stray ones are cleaned away instead.</summary>
    public static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        var controls = 0;
        foreach (var b in sample)
            if (b is < 9 or (>= 14 and < 27) or (>= 28 and < 32))
                controls++;
        return controls * 20 > sample.Length;
    }

    /// <summary>At least two good multi-byte characters for each broken one: UTF-8 that was damaged, not another encoding.</summary>
    public static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, broken = 0;
        while (!bytes.IsEmpty)
        {
            var ok = Rune.DecodeFromUtf8(bytes, out _, out var length) == System.Buffers.OperationStatus.Done;
            if (!ok) broken++;
            else if (length > 1) good++;
            bytes = bytes[Math.Max(length, 1)..];
        }
        return good >= 2 * broken;
    }
}
