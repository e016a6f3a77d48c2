namespace Archive.Index;

/// <summary>
/// Postings of a segment in the making, by term. A posting is one uint: passage within the segment (24 bits) and impact (8 bits).
/// A term's first posting stands in its row; further ones in slices of 4, 8, … 1,024 postings in one shared array, each slice
/// ending with the place of the next (the layout of Lucene's in-memory index, Busch et al. 2012).
/// </summary>
internal sealed class PostingsAccumulator
{
    public const int MostPassages = 1 << 24;

    private const int FirstSlice = 4;
    private const int LargestSlice = 1024;

    private ulong[] terms = new ulong[1 << 16];
    private Row[] rows = new Row[1 << 16];
    private int count;
    private int[] slots = new int[1 << 18];
    private uint[] pool = new uint[1 << 20];
    private int poolUsed = 1;

    private struct Row
    {
        public uint First;
        public int Count;
        public int Head;
        public int Tail;
        public int Left;
        public int Slice;
    }

    public int TermCount => count;

    public long Bytes => (8L * terms.Length) + (24L * rows.Length) + (4L * slots.Length) + (4L * pool.Length);

    /// <summary>Passages of one term come in rising order.</summary>
    public void Add(ulong term, uint passage, byte impact)
    {
        ref var row = ref Find(term);
        var posting = (passage << 8) | impact;
        if (row.Count++ == 0)
        {
            row.First = posting;
            return;
        }
        if (row.Left == 0) NextSlice(ref row);
        pool[row.Tail++] = posting;
        row.Left--;
    }

    /// <summary>Calls <paramref name="visit"/> for each term in rising order of its hash.</summary>
    public void Drain(Action<ulong, ReadOnlySpan<int>, ReadOnlySpan<byte>> visit)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++) order[i] = i;
        var sorted = terms.AsSpan(0, count).ToArray();
        Array.Sort(sorted, order);

        var passages = new int[1024];
        var impacts = new byte[1024];
        foreach (var index in order)
        {
            ref var row = ref rows[index];
            if (row.Count > passages.Length)
            {
                passages = new int[row.Count * 2];
                impacts = new byte[row.Count * 2];
            }
            Collect(row, passages, impacts);
            visit(terms[index], passages.AsSpan(0, row.Count), impacts.AsSpan(0, row.Count));
        }
        Clear();
    }

    private void Collect(in Row row, int[] passages, byte[] impacts)
    {
        Take(0, row.First);
        for (int i = 1, at = row.Head, slice = FirstSlice; i < row.Count; slice = Math.Min(slice * 2, LargestSlice))
        {
            for (var end = at + slice; at < end && i < row.Count; i++) Take(i, pool[at++]);
            if (i < row.Count) at = (int)pool[at];
        }

        void Take(int i, uint posting)
        {
            passages[i] = (int)(posting >> 8);
            impacts[i] = (byte)posting;
        }
    }

    private void NextSlice(ref Row row)
    {
        row.Slice = row.Slice == 0 ? FirstSlice : Math.Min(row.Slice * 2, LargestSlice);
        if (poolUsed + row.Slice + 1 > pool.Length) Array.Resize(ref pool, pool.Length * 2);
        if (row.Head == 0) row.Head = poolUsed;
        else pool[row.Tail] = (uint)poolUsed;
        row.Tail = poolUsed;
        row.Left = row.Slice;
        poolUsed += row.Slice + 1;
    }

    private ref Row Find(ulong term)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)(term & (ulong)mask); ; slot = (slot + 1) & mask)
        {
            var index = slots[slot] - 1;
            if (index < 0) return ref AddRow(term, slot);
            if (terms[index] == term) return ref rows[index];
        }
    }

    private ref Row AddRow(ulong term, int slot)
    {
        if (count == terms.Length)
        {
            Array.Resize(ref terms, count * 2);
            Array.Resize(ref rows, count * 2);
        }
        terms[count] = term;
        rows[count] = default;
        slots[slot] = ++count;
        if (count * 2 > slots.Length) Rehash();
        return ref rows[count - 1];
    }

    private void Rehash()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var i = 0; i < count; i++)
        {
            var slot = (int)(terms[i] & (ulong)mask);
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = i + 1;
        }
    }

    private void Clear()
    {
        Array.Clear(slots);
        count = 0;
        poolUsed = 1;
    }
}
