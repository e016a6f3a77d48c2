using System.Text;

namespace Archive.Index;

/// <summary>
/// 63 bits that order passages the same in every build, whenever a document came in: the document's id hashed, then the place in it.
/// </summary>
internal static class StableKey
{
    private const int PassageBits = 16;

    public static long Of(string documentId)
    {
        var hash = 14695981039346656037UL;
        foreach (var part in Encoding.UTF8.GetBytes(documentId)) hash = (hash ^ part) * 1099511628211UL;
        hash ^= hash >> 29;
        return (long)((hash * 0xBF58476D1CE4E5B9UL) >> 1);
    }

    public static long Of(long documentKey, int passageOrdinal) =>
        (documentKey >> PassageBits << PassageBits) | (long)Math.Min(passageOrdinal, (1 << PassageBits) - 1);
}
