namespace Archive.Index;

/// <summary>
/// Consecutive passages indexed together. <paramref name="Keys"/> orders equal scores; <paramref name="Withdrawn"/> has a bit a
/// passage and is all that can change.
/// </summary>
internal sealed record Segment(long Id, long FirstPassage, int Passages, long[] Keys, PassageLength[] Lengths, UsualImpacts Usual, byte[]? Withdrawn)
{
    public int Live { get; } = Passages - Bits.Count(Withdrawn);

    public int Windows => (Passages + TermPostings.WindowSize - 1) >> TermPostings.WindowBits;
}
