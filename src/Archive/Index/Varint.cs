namespace Archive.Index;

/// <summary>Whole numbers in as few bytes as they need, seven bits a byte, the lowest first; written by <see cref="ByteBuffer.AddVarint"/>.</summary>
internal static class Varint
{
    /// <summary>The number at <paramref name="at"/>, which moves behind it.</summary>
    /// <exception cref="IndexOutOfRangeException">The bytes end inside the number.</exception>
    public static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            value |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return value;
        }
    }
}
