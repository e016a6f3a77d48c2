namespace Archive.Index;

/// <summary>Passages and impacts of one list, unpacked; used again for one list after another.</summary>
internal sealed class UnpackedPostings
{
    // A vector may be written from any posting.
    private const int Spare = 64;

    private int[] passages = new int[1024];
    private byte[] impacts = new byte[1024 + Spare];
    private byte[] names = new byte[1024 + Spare];

    public int Count { get; private set; }

    /// <summary>The last passage; -1 where there is none.</summary>
    public int Last => Count == 0 ? -1 : passages[Count - 1];

    public Span<int> Passages => passages.AsSpan(0, Count);

    public Span<byte> Impacts => impacts.AsSpan(0, Count);

    /// <summary>The impacts and some bytes more.</summary>
    public Span<byte> WideImpacts => impacts.AsSpan(0, Count + Spare);

    /// <summary>Room for which usual impacts the postings have; what was there is lost with every resize.</summary>
    public Span<byte> WideNames => names.AsSpan(0, Count + Spare);

    /// <summary>Makes room for exactly so many postings.</summary>
    public void Resize(int count)
    {
        if (count > passages.Length)
        {
            Array.Resize(ref passages, 2 * count);
            Array.Resize(ref impacts, (2 * count) + Spare);
            names = new byte[(2 * count) + Spare];
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
