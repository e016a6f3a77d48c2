using System.Collections.Concurrent;

namespace Archive.Index;

/// <summary>
/// Lists read lately, as they are scored, within a bound. Segments never change, so a cached list is right as long as its generation is open.
/// When there are too many, those go that were asked for least, of late more than before, for what they take: the lists of frequent words stay
/// whatever rare ones pass by, and short ones, which take as long to look up as long ones, stay longer. Readers take no lock.
/// </summary>
internal sealed class PostingCache(long mostBytes)
{
    private const int EntryOverhead = 256;

    // Measured at a million passages: to find a list takes 6 microseconds, in which 1,500 bytes are unpacked.
    private const int LookUpBytes = 1500;

    // With each shrinking, so that what is asked for no more goes after some turns of the whole cache.
    private const float Ageing = 7 / 8f;

    private readonly ConcurrentDictionary<(long Segment, ulong Term), Entry> entries = new();
    private long bytes;
    private int isShrinking;

    // A thousand mixed questions touch some 470 MB of lists at a million passages, and one that is not here takes several times as long
    // to unpack as to score (docs/performance.md). An eighth of the memory, so that small machines keep room for everything else.
    public PostingCache()
        : this(Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8, 96L << 20, 480L << 20))
    {
    }

    private sealed class Entry(TermPostings list)
    {
        public TermPostings List => list;

        public int Bytes => list.Bytes + EntryOverhead;

        /// <summary>How often it was asked for, the longer ago the less; threads that ask at once may count as one.</summary>
        public float Asked { get; set; } = 1;

        /// <summary>What its being here saves, for what it takes.</summary>
        public float Worth => Asked * (1 + ((float)LookUpBytes / Bytes));
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
        foreach (var (key, entry) in all.OrderBy(entry => entry.Value.Worth))
        {
            if (Interlocked.Read(ref bytes) <= mostBytes - (mostBytes / 8)) break;
            if (entries.TryRemove(key, out _)) Interlocked.Add(ref bytes, -entry.Bytes);
        }
        foreach (var (_, entry) in all) entry.Asked *= Ageing;
        Interlocked.Exchange(ref isShrinking, 0);
    }
}
