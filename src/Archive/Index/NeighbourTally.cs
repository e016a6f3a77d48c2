namespace Archive.Index;

/// <summary>Counts keys of <see cref="NeighbourHash"/> in memory.</summary>
internal sealed class NeighbourTally
{
    // Open addressing; an empty slot has the key 0.
    private uint[] keys = new uint[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;

    public int Size => used;

    public void Add(ReadOnlySpan<uint> neighbours)
    {
        foreach (var key in neighbours) Add(key, 1);
    }

    public void Remove(ReadOnlySpan<uint> neighbours)
    {
        foreach (var key in neighbours) Add(key, -1);
    }

    public void Add(NeighbourCounts counted) => counted.ForEach(Add);

    /// <summary>What was counted so far, without what was taken away again.</summary>
    public NeighbourCounts Counted()
    {
        var sortedKeys = new uint[used];
        var sortedCounts = new int[used];
        var taken = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (counts[i] == 0) continue;
            sortedKeys[taken] = keys[i];
            sortedCounts[taken++] = counts[i];
        }
        Array.Sort(sortedKeys, sortedCounts, 0, taken);
        return new(sortedKeys[..taken], sortedCounts[..taken]);
    }

    private void Add(uint key, int count)
    {
        if (4 * used > 3 * keys.Length) Grow();
        var mask = (uint)keys.Length - 1;
        var slot = (key * 2654435769u >> 7) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
        if (keys[slot] == 0) used++;
        keys[slot] = key;
        counts[slot] += count;
    }

    private void Grow()
    {
        var (oldKeys, oldCounts) = (keys, counts);
        (keys, counts, used) = (new uint[2 * oldKeys.Length], new int[2 * oldKeys.Length], 0);
        for (var i = 0; i < oldKeys.Length; i++)
            if (oldKeys[i] != 0) Add(oldKeys[i], oldCounts[i]);
    }
}
