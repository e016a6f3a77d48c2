namespace Archive.Index;

/// <summary>
/// Which names a build has written so far, without keeping them: a name it does not know is not there, one it knows may be there and is
/// looked for in the table. Two bits a name of a fixed number (Bloom 1970): at a million names one new name in a thousand is looked for in vain.
/// </summary>
internal sealed class WrittenNames
{
    private const int Bits = 26;

    private readonly ulong[] bits = new ulong[1 << (Bits - 6)];

    public void Add(string name)
    {
        var (first, second) = PlacesOf(name);
        bits[first >> 6] |= 1UL << first;
        bits[second >> 6] |= 1UL << second;
    }

    public bool MayHold(string name)
    {
        var (first, second) = PlacesOf(name);
        return ((bits[first >> 6] >> first) & (bits[second >> 6] >> second) & 1) != 0;
    }

    private static (int First, int Second) PlacesOf(string name)
    {
        var hash = TermHash.Of(TermField.Exact, name);
        return ((int)(hash >> (64 - Bits)), (int)(hash & ((1UL << Bits) - 1)));
    }
}
