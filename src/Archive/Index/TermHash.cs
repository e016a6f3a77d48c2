namespace Archive.Index;

/// <summary>The text fields of a passage.</summary>
internal enum TermField : ulong
{
    Exact = 0x9E3779B97F4A7C15,
    Folded = 0xC2B2AE3D27D4EB4F,
    FoldedPair = 0x165667B19E3779F9,
    Initials = 0x27D4EB2F165667C5,
}

/// <summary>
/// A term is kept as a 64-bit hash of field and letters: at ten million terms the odds that any two share one are three
/// in a million, and the rows stay small. FNV-1a with the finaliser of MurmurHash3 (public domain constants).
/// </summary>
internal static class TermHash
{
    public static ulong Of(TermField field, ReadOnlySpan<char> syllable)
    {
        var hash = 14695981039346656037UL ^ (ulong)field;
        foreach (var letter in syllable) hash = (hash ^ letter) * 1099511628211UL;
        return Finish(hash);
    }

    /// <summary>Hash of a pair from the folded hashes of its syllables.</summary>
    public static ulong OfPair(ulong first, ulong second) =>
        Finish((first * 0x9FB21C651E98DF25UL) ^ System.Numerics.BitOperations.RotateLeft(second, 31) ^ (ulong)TermField.FoldedPair);

    private static ulong Finish(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCDUL;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53UL;
        return hash ^ (hash >> 33);
    }
}
