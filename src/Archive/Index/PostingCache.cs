using System.Collections.Concurrent;

namespace Archive.Index;

/// <summary>
/// Lists read lately, unpacked, within a bound. Segments never change, so a cached list is right as long as its generation is open.
/// When there are too many, those go that were asked for least, of late more than before: the long lists of frequent words stay whatever rare
/// ones pass by. Readers take no lock.
/// </summary>
internal sealed class PostingCache(long mostBytes)
{
    private const int EntryOverhead = 256;

    private readonly ConcurrentDictionary<(long Segment, ulong Term), Entry> entries = new();
    private long bytes;
    private int isShrinking;

    // Questions of frequent syllables touch some 470 MB of lists at a million passages, and one that is not here takes ten times as long
    // to unpack as to score (docs/performance.md). An eighth of the memory, so that small machines keep room for everything else.
    public PostingCache()
        : this(Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8, 96L << 20, 480L << 20))
    {
    }

    private sealed class Entry(TermPostings list)
    {
        public TermPostings List => list;

        public int Bytes => list.Bytes + EntryOverhead;

        /// <summary>How often it was asked for; threads that ask at once may count as one.</summary>
        public int Asked { get; set; } = 1;
    }

    public long Bytes => Interlocked.Read(ref bytes);

    public TermPostings Get(ReadConnection connection, Segment segment, ulong term)
    {
        var key = (segment.Id, term);
        if (entries.TryGetValue(key, out var entry))
        {
            entry.Asked++;
            return entry.List;
        }
        entry = new(connection.ReadList(segment, term));
        if (entries.TryAdd(key, entry) && Interlocked.Add(ref bytes, entry.Bytes) > mostBytes && Interlocked.Exchange(ref isShrinking, 1) == 0)
            ThreadPool.QueueUserWorkItem(_ => Shrink());
        return entry.List;
    }

    /// <summary>Beside the questions: what they add meanwhile waits for the next time.</summary>
    private void Shrink()
    {
        var all = entries.ToArray();
        foreach (var (key, entry) in all.OrderBy(entry => entry.Value.Asked))
        {
            if (Interlocked.Read(ref bytes) <= mostBytes - (mostBytes / 8)) break;
            if (entries.TryRemove(key, out _)) Interlocked.Add(ref bytes, -entry.Bytes);
        }
        foreach (var (_, entry) in all) entry.Asked /= 2;
        Interlocked.Exchange(ref isShrinking, 0);
    }
}
