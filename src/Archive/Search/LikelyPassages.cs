using Archive.Index;

namespace Archive.Search;

/// <summary>
/// Passages that are likely among the best, found at little cost before anything is scored in order: with k of them known, whatever
/// scores less than the least need not be looked at. It is a bound, not a result: all are met again.
/// </summary>
internal sealed class LikelyPassages
{
    private const int MostPostings = 1024;
    private const int SlotBits = 11;
    private const int Slots = 1 << SlotBits;

    // A segment's passages take 24 bits, what is left names the segment.
    private const int PassageBits = 24;
    private const int MostSegments = 1 << (31 - PassageBits);

    // Some may be withdrawn or filtered out.
    private const int Spare = 4;

    [ThreadStatic]
    private static Table? ofThread;

    private readonly int k;
    private readonly long passages;
    private readonly Table table = ofThread ??= new();
    private readonly PriorityQueue<int, int> known;

    /// <param name="k">How many are wanted.</param>
    /// <param name="passages">How many there are in all segments, so that each gets its share of what is looked at.</param>
    public LikelyPassages(int k, long passages)
    {
        this.k = k;
        this.passages = passages;
        known = new(k + 1);
        Array.Fill(table.Keys, -1);
        Array.Clear(table.Scores);
    }

    private sealed class Table
    {
        public int[] Keys { get; } = new int[Slots];

        public int[] Scores { get; } = new int[Slots];

        public int[] Read { get; } = new int[MostPostings];

        public byte[] Impacts { get; } = new byte[MostPostings];
    }

    /// <summary>What the k-th of them scores; 0 when there are fewer.</summary>
    public int Least => k > 0 && known.Count == k ? known.Peek() : 0;

    /// <summary>Adds up the first postings of lists of a segment, the most telling first, as many as its share allows; returns how many.</summary>
    public int Add(int segment, int passagesOfSegment, IEnumerable<ScoringUnit.Term> telling)
    {
        if (segment >= MostSegments) return 0;
        var share = (int)((long)MostPostings * passagesOfSegment / passages);
        var room = share;
        foreach (var term in telling)
        {
            if (room == 0) break;
            room -= Add(segment, term.Lists[segment], term.Weight, room);
        }
        return share - room;
    }

    /// <summary>The best of what was added up, in order of segment and passage.</summary>
    public IReadOnlyList<(int Segment, int[] Passages)> Take(Func<int, int, bool> isAllowed)
    {
        var most = k + Spare;
        var best = new PriorityQueue<int, int>(most + 1);
        for (var slot = 0; slot < Slots; slot++)
        {
            var (key, score) = (table.Keys[slot], table.Scores[slot]);
            if (key < 0 || (best.Count == most && best.TryPeek(out _, out var least) && score <= least)) continue;
            if (!isAllowed(key >> PassageBits, PassageOf(key))) continue;
            if (best.Count < most) best.Enqueue(key, score);
            else best.EnqueueDequeue(key, score);
        }
        int[] keys = [.. best.UnorderedItems.Select(item => item.Element).Order()];
        return [.. keys.GroupBy(key => key >> PassageBits).Select(segment => (segment.Key, segment.Select(PassageOf).ToArray()))];
    }

    /// <summary>Notes what passages score in full.</summary>
    public void Know(ReadOnlySpan<int> scores)
    {
        foreach (var score in scores)
        {
            if (known.Count < k) known.Enqueue(score, score);
            else if (k > 0) known.EnqueueDequeue(score, score);
        }
    }

    private int Add(int segment, TermPostings list, int weight, int room)
    {
        var count = list.CopyFirst(table.Read.AsSpan(0, room), table.Impacts);
        for (var i = 0; i < count; i++)
        {
            var key = (segment << PassageBits) | table.Read[i];
            var slot = (int)(((uint)key * 2654435769) >> (32 - SlotBits));
            while (table.Keys[slot] >= 0 && table.Keys[slot] != key) slot = (slot + 1) & (Slots - 1);
            table.Keys[slot] = key;
            table.Scores[slot] += weight * table.Impacts[i];
        }
        return count;
    }

    private static int PassageOf(int key) => key & ((1 << PassageBits) - 1);
}
