using System.Collections.Concurrent;

namespace Archive.Index;

/// <summary>
/// Lists read lately, unpacked, within a bound. Segments never change, so a cached list is right as long as its generation is open.
/// When there are too many, those go that were not asked for longest; time is counted in bytes read. Readers take no lock.
/// </summary>
internal sealed class PostingCache(long mostBytes)
{
    private const int EntryOverhead = 256;
    private const int Ticks = 32;

    private readonly ConcurrentDictionary<(long Segment, ulong Term), Entry> entries = new();
    private long bytes;
    private long read;
    private int isShrinking;

    // Questions of frequent syllables touch some 470 MB of lists at a million passages, and one that is not here takes ten times as long
    // to unpack as to score (docs/performance.md). An eighth of the memory, so that small machines keep room for everything else.
    public PostingCache()
        : this(Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8, 96L << 20, 448L << 20))
    {
    }

    private sealed class Entry(TermPostings list)
    {
        public TermPostings List => list;

        public int Bytes => list.Bytes + EntryOverhead;

        public int Used { get; set; }
    }

    public long Bytes => Interlocked.Read(ref bytes);

    private int Now => (int)(Interlocked.Read(ref read) / Math.Max(1, mostBytes / Ticks));

    public TermPostings Get(ReadConnection connection, Segment segment, ulong term)
    {
        var key = (segment.Id, term);
        if (!entries.TryGetValue(key, out var entry))
        {
            entry = new(connection.ReadList(segment, term)) { Used = Now };
            if (entries.TryAdd(key, entry)) Count(entry.Bytes);
        }
        else if (entry.Used != Now)
        {
            entry.Used = Now;
        }
        return entry.List;
    }

    private void Count(int added)
    {
        Interlocked.Add(ref read, added);
        if (Interlocked.Add(ref bytes, added) > mostBytes && Interlocked.Exchange(ref isShrinking, 1) == 0) ThreadPool.QueueUserWorkItem(_ => Shrink());
    }

    /// <summary>Beside the questions: what they add meanwhile waits for the next time.</summary>
    private void Shrink()
    {
        var all = entries.ToArray();
        foreach (var (key, entry) in all.OrderBy(entry => entry.Value.Used))
        {
            if (Interlocked.Read(ref bytes) <= mostBytes - (mostBytes / 8)) break;
            if (entries.TryRemove(key, out _)) Interlocked.Add(ref bytes, -entry.Bytes);
        }
        Interlocked.Exchange(ref isShrinking, 0);
    }
}
