namespace Archive.Index;

/// <summary>Passages and impacts of one list, unpacked; used again for one list after another.</summary>
internal sealed class UnpackedPostings
{
    private int[] passages = new int[1024];
    private byte[] impacts = new byte[1024];

    public int Count { get; private set; }

    public Span<int> Passages => passages.AsSpan(0, Count);

    public Span<byte> Impacts => impacts.AsSpan(0, Count);

    /// <summary>Makes room for exactly so many postings.</summary>
    public void Resize(int count)
    {
        if (count > passages.Length)
        {
            Array.Resize(ref passages, 2 * count);
            Array.Resize(ref impacts, 2 * count);
        }
        Count = count;
    }

    public void Add(int passage, byte impact)
    {
        Resize(Count + 1);
        passages[Count - 1] = passage;
        impacts[Count - 1] = impact;
    }
}
