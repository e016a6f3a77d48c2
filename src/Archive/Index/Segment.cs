namespace Archive.Index;

/// <summary>Consecutive passages indexed together. <paramref name="Keys"/> orders equal scores; <paramref name="Withdrawn"/> has a bit a passage.</summary>
internal sealed record Segment(long Id, long FirstPassage, int Passages, long[] Keys, byte[]? Withdrawn)
{
    public int Live { get; } = Passages - Bits.Count(Withdrawn);

    public int Windows => (Passages + PostingList.WindowSize - 1) >> PostingList.WindowBits;
}
