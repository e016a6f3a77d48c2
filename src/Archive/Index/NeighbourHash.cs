namespace Archive.Index;

/// <summary>
/// Keys of exact syllables and of two that follow each other, in 32 bits: among a million keys the odds that an unseen pair meets
/// another's are one in four thousand, which a language model can bear. Never 0.
/// </summary>
internal static class NeighbourHash
{
    public static uint Of(ulong exact) => Math.Max(1, (uint)exact);

    public static uint OfPair(ulong first, ulong second) => Math.Max(1, (uint)(TermHash.OfPair(first, second) >> 32));
}
