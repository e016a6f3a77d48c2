namespace Archive.Index;

/// <summary>
/// Postings of a segment in the making, by term. A posting is one uint: passage within the segment (24 bits) and impact (8 bits).
/// A term's first posting stands in its row; further ones in slices of 4, 8, … 1,024 postings in a shared pool, each slice
/// ending with the place of the next (the layout of Lucene's in-memory index, Busch et al. 2012).
/// </summary>
internal sealed class PostingsAccumulator
{
    public const int MostPassages = 1 << 24;

    private const int FirstSlice = 4;
    private const int LargestSlice = 1024;

    // The pool grows by blocks: nothing is copied, and no more is taken than is used.
    private const int BlockBits = 18;
    private const int BlockSize = 1 << BlockBits;

    private readonly List<uint[]> pool = [new uint[BlockSize]];
    private Row[] rows = new Row[1 << 16];
    private int count;
    private int[] slots = new int[1 << 18];
    private int[] found = new int[1 << 10];
    private int poolUsed = 1;

    private struct Row
    {
        public ulong Term;
        public uint First;
        public int Count;
        public int Head;
        public int Tail;
        public short Left;
        public short Slice;
    }

    public int TermCount => count;

    public long Bytes => (32L * rows.Length) + (4L * slots.Length) + (4L * BlockSize * pool.Count);

    /// <summary>The terms of one passage, each once; passages come in rising order.</summary>
    public void Add(uint passage, ReadOnlySpan<TermImpact> terms)
    {
        if (found.Length < terms.Length) found = new int[2 * terms.Length];
        var at = found.AsSpan(0, terms.Length);
        // Nearly every look-up misses the caches. Each step goes through all terms, so that their misses overlap rather than wait for one another.
        var mask = (ulong)slots.Length - 1;
        for (var i = 0; i < at.Length; i++) at[i] = slots[terms[i].Term & mask] - 1;
        for (var i = 0; i < at.Length; i++)
            if (at[i] < 0 || rows[at[i]].Term != terms[i].Term) at[i] = FindOrAdd(terms[i].Term);
        for (var i = 0; i < at.Length; i++) Append(ref rows[at[i]], (passage << 8) | terms[i].Impact);
    }

    /// <summary>The rows in rising order of their terms' hashes.</summary>
    public int[] Order()
    {
        var terms = new ulong[count];
        var order = new int[count];
        for (var i = 0; i < count; i++) (terms[i], order[i]) = (rows[i].Term, i);
        Array.Sort(terms, order);
        return order;
    }

    /// <summary>Calls <paramref name="visit"/> for each of these rows with the term's postings. For any thread, while nothing is added.</summary>
    public void Visit(ReadOnlySpan<int> order, UnpackedPostings buffer, Action<ulong, ReadOnlySpan<int>, ReadOnlySpan<byte>> visit)
    {
        foreach (var index in order)
        {
            ref var row = ref rows[index];
            buffer.Resize(row.Count);
            Collect(row, buffer.Passages, buffer.Impacts);
            visit(row.Term, buffer.Passages, buffer.Impacts);
        }
    }

    public void Clear()
    {
        Array.Clear(slots);
        count = 0;
        poolUsed = 1;
    }

    private void Append(ref Row row, uint posting)
    {
        if (row.Count++ == 0)
        {
            row.First = posting;
            return;
        }
        if (row.Left == 0) NextSlice(ref row);
        At(row.Tail++) = posting;
        row.Left--;
    }

    private void Collect(in Row row, Span<int> passages, Span<byte> impacts)
    {
        (passages[0], impacts[0]) = ((int)(row.First >> 8), (byte)row.First);
        for (int i = 1, at = row.Head, slice = FirstSlice; i < row.Count; slice = Math.Min(slice * 2, LargestSlice))
        {
            var block = pool[at >> BlockBits];
            var within = at & (BlockSize - 1);
            for (var end = within + slice; within < end && i < row.Count; i++)
            {
                var posting = block[within++];
                passages[i] = (int)(posting >> 8);
                impacts[i] = (byte)posting;
            }
            if (i < row.Count) at = (int)block[within];
        }
    }

    private void NextSlice(ref Row row)
    {
        row.Slice = row.Slice == 0 ? (short)FirstSlice : (short)Math.Min(row.Slice * 2, LargestSlice);
        // A slice with the place of the next stands in one block.
        var left = BlockSize - (poolUsed & (BlockSize - 1));
        if (left < row.Slice + 1) poolUsed += left;
        if (poolUsed >> BlockBits == pool.Count) pool.Add(new uint[BlockSize]);
        if (row.Head == 0) row.Head = poolUsed;
        else At(row.Tail) = (uint)poolUsed;
        row.Tail = poolUsed;
        row.Left = row.Slice;
        poolUsed += row.Slice + 1;
    }

    private ref uint At(int place) => ref pool[place >> BlockBits][place & (BlockSize - 1)];

    private int FindOrAdd(ulong term)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)(term & (ulong)mask); ; slot = (slot + 1) & mask)
        {
            var index = slots[slot] - 1;
            if (index < 0) return AddRow(term, slot);
            if (rows[index].Term == term) return index;
        }
    }

    private int AddRow(ulong term, int slot)
    {
        if (count == rows.Length) Array.Resize(ref rows, count * 2);
        rows[count] = new() { Term = term };
        slots[slot] = ++count;
        if (count * 2 > slots.Length) Rehash();
        return count - 1;
    }

    private void Rehash()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var i = 0; i < count; i++)
        {
            var slot = (int)(rows[i].Term & (ulong)mask);
            while (slots[slot] != 0) slot = (slot + 1) & mask;
            slots[slot] = i + 1;
        }
    }
}
