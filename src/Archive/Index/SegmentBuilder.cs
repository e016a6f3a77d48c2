using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>Gathers the postings of consecutive passages and writes them as one segment.</summary>
internal sealed class SegmentBuilder(SqliteConnection connection)
{
    /// <summary>A segment is written when it reaches either bound, so that memory stays bounded however large the corpus is.</summary>
    private const int MostPassages = 1 << 17;
    private const long MostBytes = 768L << 20;

    private readonly PostingsAccumulator postings = new();
    private readonly List<long> keys = [];
    private long firstPassage = -1;

    public bool IsFull => keys.Count >= MostPassages || postings.Bytes >= MostBytes;

    public bool IsEmpty => keys.Count == 0;

    /// <summary>Passages come with consecutive numbers.</summary>
    public void Add(long passage, long key, TermImpact[] terms)
    {
        if (IsEmpty) firstPassage = passage;
        var within = (uint)(passage - firstPassage);
        keys.Add(key);
        foreach (var (term, impact) in terms) postings.Add(term, within, impact);
    }

    public void Flush()
    {
        if (IsEmpty) return;
        using var segment = SegmentWriter.Begin(connection, firstPassage, keys.Count, MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(keys)).ToArray());
        postings.Drain(segment.Write);
        keys.Clear();
    }
}
