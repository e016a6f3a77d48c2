using System.Collections.Concurrent;

namespace Archive.Index;

/// <summary>
/// Lists read lately, within a bound. Segments never change, so a cached list is right as long as its generation is open.
/// Two halves: when the young one is full it becomes the old one, and what was not asked for meanwhile goes.
/// </summary>
internal sealed class PostingCache
{
    // Questions of frequent syllables touch some 450 MB of lists at a million passages, and one that is not here costs as much again
    // as scoring it (docs/performance.md). An eighth of the memory, so that small machines keep room for everything else.
    private static readonly long MostBytes = Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 8, 128L << 20, 640L << 20);

    private const int RowOverhead = 256;

    private ConcurrentDictionary<(long Segment, ulong Term), TermPostings> young = new();
    private ConcurrentDictionary<(long Segment, ulong Term), TermPostings> old = new();
    private long youngBytes;

    public TermPostings Get(ReadConnection connection, Segment segment, ulong term)
    {
        var key = (segment.Id, term);
        if (young.TryGetValue(key, out var list)) return list;
        if (!old.TryGetValue(key, out list)) list = connection.ReadList(segment, term);
        if (young.TryAdd(key, list) && Interlocked.Add(ref youngBytes, list.Bytes + RowOverhead) > MostBytes / 2) Age();
        return list;
    }

    private void Age()
    {
        lock (this)
        {
            if (Interlocked.Read(ref youngBytes) <= MostBytes / 2) return;
            old = young;
            young = new();
            Interlocked.Exchange(ref youngBytes, 0);
        }
    }
}
