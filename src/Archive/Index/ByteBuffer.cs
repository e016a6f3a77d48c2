namespace Archive.Index;

/// <summary>A growing run of bytes, used again for one list after another.</summary>
internal sealed class ByteBuffer
{
    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public ArraySegment<byte> Written => new(bytes, 0, Length);

    public void Clear() => Length = 0;

    public void Add(byte value) => Extend(1)[0] = value;

    public void Add(ReadOnlySpan<byte> values) => values.CopyTo(Extend(values.Length));

    public void AddVarint(uint value)
    {
        for (; value >= 0x80; value >>= 7) Add((byte)(value | 0x80));
        Add((byte)value);
    }

    /// <summary>The next <paramref name="count"/> bytes, zeroed.</summary>
    public Span<byte> Extend(int count)
    {
        if (Length + count > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        var extended = bytes.AsSpan(Length, count);
        extended.Clear();
        Length += count;
        return extended;
    }
}
