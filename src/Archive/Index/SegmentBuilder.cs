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
    private readonly List<PassageLength> lengths = [];
    private long firstPassage = -1;

    public bool IsFull => keys.Count >= MostPassages || postings.Bytes >= MostBytes;

    public bool IsEmpty => keys.Count == 0;

    /// <summary>Passages come with consecutive numbers.</summary>
    public void Add(AnalysedPassage passage)
    {
        if (IsEmpty) firstPassage = passage.Number;
        var within = (uint)(passage.Number - firstPassage);
        keys.Add(passage.Key);
        lengths.Add(passage.Terms.Length);
        foreach (var (term, impact) in passage.Terms.Terms) postings.Add(term, within, impact);
    }

    public void Flush()
    {
        if (IsEmpty) return;
        var keyBytes = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(keys)).ToArray();
        using var segment = SegmentWriter.Begin(connection, firstPassage, keyBytes, CollectionsMarshal.AsSpan(lengths));
        postings.Drain(segment.Write);
        keys.Clear();
        lengths.Clear();
    }
}
