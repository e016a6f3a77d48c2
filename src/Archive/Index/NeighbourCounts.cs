namespace Archive.Index;

/// <summary>How often exact syllables, and pairs of them, stand in a part of the archive: what a bigram model of its language needs. Keys in rising order.</summary>
internal sealed class NeighbourCounts(uint[] keys, int[] counts)
{
    private readonly uint[] keys = keys;
    private readonly int[] counts = counts;

    public int Size => keys.Length;

    /// <summary>All syllables and pairs together.</summary>
    public long Total { get; } = counts.Sum(count => (long)count);

    public void ForEach(Action<uint, int> visit)
    {
        for (var i = 0; i < keys.Length; i++) visit(keys[i], counts[i]);
    }

    public bool IsSame(NeighbourCounts other) => keys.AsSpan().SequenceEqual(other.keys) && counts.AsSpan().SequenceEqual(other.counts);

    public byte[] Written()
    {
        var buffer = new ByteBuffer();
        var previous = 0u;
        for (var i = 0; i < keys.Length; i++)
        {
            buffer.AddVarint(keys[i] - previous);
            // Zigzag: a part can hold what was taken away.
            buffer.AddVarint((uint)((counts[i] << 1) ^ (counts[i] >> 31)));
            previous = keys[i];
        }
        return buffer.Written.ToArray();
    }

    public static NeighbourCounts Read(ReadOnlySpan<byte> written)
    {
        // Each number ends with a byte below 0x80; a key and its count are two.
        var size = 0;
        foreach (var part in written)
            if (part < 0x80) size++;
        var readKeys = new uint[size / 2];
        var readCounts = new int[size / 2];
        var key = 0u;
        for (int i = 0, at = 0; i < readKeys.Length; i++)
        {
            readKeys[i] = key += Varint.Read(written, ref at);
            var count = Varint.Read(written, ref at);
            readCounts[i] = (int)(count >> 1) ^ -(int)(count & 1);
        }
        return new(readKeys, readCounts);
    }

    /// <summary>The count of a key of <see cref="NeighbourHash"/>. Keys are hashes, so a place is guessed from the key itself.</summary>
    public int Of(uint key)
    {
        var low = 0;
        var high = keys.Length - 1;
        while (low <= high && key >= keys[low] && key <= keys[high])
        {
            var span = keys[high] - keys[low];
            var at = span == 0 ? low : low + (int)((ulong)(key - keys[low]) * (ulong)(high - low) / span);
            if (keys[at] == key) return counts[at];
            if (keys[at] < key) low = at + 1;
            else high = at - 1;
        }
        return 0;
    }
}
