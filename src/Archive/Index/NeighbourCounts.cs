namespace Archive.Index;

/// <summary>How often exact syllables, and pairs of them, stand in the archive: what a bigram model of its language needs. Keys in rising order.</summary>
internal sealed class NeighbourCounts(uint[] keys, int[] counts)
{
    private readonly uint[] keys = keys;
    private readonly int[] counts = counts;

    public int Size => keys.Length;

    /// <summary>All syllables and pairs together.</summary>
    public long Total { get; } = counts.Sum(count => (long)count);

    public int Of(ulong exact) => Find(NeighbourHash.Of(exact));

    public int OfPair(ulong first, ulong second) => Find(NeighbourHash.OfPair(first, second));

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
        var readKeys = new List<uint>(written.Length / 4);
        var readCounts = new List<int>(written.Length / 4);
        var key = 0u;
        for (var at = 0; at < written.Length;)
        {
            key += Varint.Read(written, ref at);
            readKeys.Add(key);
            var count = Varint.Read(written, ref at);
            readCounts.Add((int)(count >> 1) ^ -(int)(count & 1));
        }
        return new([.. readKeys], [.. readCounts]);
    }

    public static NeighbourCounts Sum(IReadOnlyList<NeighbourCounts> parts)
    {
        if (parts.Count == 1) return parts[0];
        var tally = new NeighbourTally();
        foreach (var part in parts) tally.Add(part);
        return tally.Counted();
    }

    /// <summary>Keys are hashes, so a place is guessed from the key itself.</summary>
    private int Find(uint key)
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
