using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>Gathers the postings of consecutive passages and writes them as one segment.</summary>
internal sealed class SegmentBuilder(SqliteConnection connection)
{
    /// <summary>A segment is written when it reaches either bound, so that memory stays bounded however large the corpus is.</summary>
    private const int MostPassages = 1 << 17;
    private const long MostBytes = 768L << 20;

    /// <summary>Terms whose lists one thread encodes at a time: some 200,000 postings of a full segment.</summary>
    private const int TermsAtOnce = 1 << 12;

    private static readonly int MostEncoding = 2 * Environment.ProcessorCount;

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
        postings.Add(within, passage.Terms.Terms);
    }

    public void Flush()
    {
        if (IsEmpty) return;
        var keyBytes = MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(keys)).ToArray();
        using var segment = SegmentWriter.Begin(connection, firstPassage, keyBytes, CollectionsMarshal.AsSpan(lengths));
        WriteLists(segment);
        postings.Clear();
        keys.Clear();
        lengths.Clear();
    }

    /// <summary>All threads encode, this one inserts, in order of term.</summary>
    private void WriteLists(SegmentWriter segment)
    {
        var encoding = new Queue<Task<EncodedLists>>();
        var idle = new Stack<EncodedLists>();
        foreach (var terms in postings.Order().Chunk(TermsAtOnce))
        {
            var lists = idle.TryPop(out var used) ? used : new();
            encoding.Enqueue(Task.Run(() => lists.Encode(postings, terms, segment.Usual)));
            if (encoding.Count > MostEncoding) Insert();
        }
        while (encoding.Count > 0) Insert();

        void Insert()
        {
            var lists = encoding.Dequeue().GetAwaiter().GetResult();
            lists.ForEach(segment.Write);
            idle.Push(lists);
        }
    }
}
