namespace Archive.Index;

/// <summary>Counts keys of <see cref="NeighbourHash"/> in memory.</summary>
internal sealed class NeighbourTally
{
    // Open addressing; an empty slot has the key 0.
    private (uint Key, int Count)[] slots = new (uint, int)[1 << 12];
    private int used;
    private uint touched;

    public int Size => used;

    public void Add(ReadOnlySpan<uint> neighbours) => Add(neighbours, 1);

    public void Remove(ReadOnlySpan<uint> neighbours) => Add(neighbours, -1);

    public void Add(NeighbourCounts counted) => counted.ForEach(Add);

    /// <summary>What was counted so far, without what was taken away again.</summary>
    public NeighbourCounts Counted()
    {
        var sortedKeys = new uint[used];
        var sortedCounts = new int[used];
        var taken = 0;
        foreach (var (key, count) in slots)
        {
            if (count == 0) continue;
            sortedKeys[taken] = key;
            sortedCounts[taken++] = count;
        }
        Array.Sort(sortedKeys, sortedCounts, 0, taken);
        return new(sortedKeys[..taken], sortedCounts[..taken]);
    }

    private void Add(ReadOnlySpan<uint> neighbours, int count)
    {
        // Most slots miss the caches: read ahead all at once, their misses overlap rather than wait for one another.
        var ahead = 0u;
        foreach (var key in neighbours) ahead ^= slots[SlotOf(key)].Key;
        touched = ahead;
        foreach (var key in neighbours) Add(key, count);
    }

    private void Add(uint key, int count)
    {
        if (4L * used > 3L * slots.Length) Grow();
        var mask = slots.Length - 1;
        var slot = SlotOf(key);
        while (slots[slot].Key != 0 && slots[slot].Key != key) slot = (slot + 1) & mask;
        if (slots[slot].Key == 0) used++;
        slots[slot].Key = key;
        slots[slot].Count += count;
    }

    private int SlotOf(uint key) => (int)(key * 2654435769u >> 7) & (slots.Length - 1);

    private void Grow()
    {
        var old = slots;
        (slots, used) = (new (uint, int)[2 * old.Length], 0);
        foreach (var (key, count) in old)
            if (key != 0) Add(key, count);
    }
}
