using Archive.Index;

namespace Archive.Search;

/// <summary>
/// Passages that are likely among the best, found at little cost before anything is scored in order: with k of them known, whatever
/// scores less than the least need not be looked at. It is a bound, not a result: all are met again.
/// </summary>
internal sealed class LikelyPassages(int k)
{
    /// <summary>How many postings are looked at in all segments together.</summary>
    public const int MostPostings = 1024;

    private const int Slots = 2 * MostPostings;

    [ThreadStatic]
    private static Table? ofThread;

    private readonly Table table = ofThread ??= new();
    private readonly PriorityQueue<int, int> known = new(k + 1);
    private int room;

    private sealed record Table
    {
        public int[] Passages { get; } = new int[Slots];

        public int[] Scores { get; } = new int[Slots];

        public int[] Read { get; } = new int[MostPostings];

        public byte[] Impacts { get; } = new byte[MostPostings];
    }

    public bool HasRoom => room > 0;

    /// <summary>What the k-th of them scores; 0 when there are fewer.</summary>
    public int Least => known.Count == k && k > 0 ? known.Peek() : 0;

    /// <summary>Begins with the next segment.</summary>
    public void Begin(int most)
    {
        room = Math.Min(most, MostPostings);
        Array.Fill(table.Passages, -1);
        Array.Clear(table.Scores);
    }

    /// <summary>Adds up the first postings of a list, as many as there is room for.</summary>
    public void Add(TermPostings list, int weight)
    {
        var count = list.CopyFirst(table.Read.AsSpan(0, room), table.Impacts);
        for (var i = 0; i < count; i++)
        {
            var slot = (int)((uint)table.Read[i] * 2654435769) >>> 20 & (Slots - 1);
            while (table.Passages[slot] >= 0 && table.Passages[slot] != table.Read[i]) slot = (slot + 1) & (Slots - 1);
            table.Passages[slot] = table.Read[i];
            table.Scores[slot] += weight * table.Impacts[i];
        }
        room -= count;
    }

    /// <summary>The best of what was added up, twice k at most, in no order.</summary>
    public IEnumerable<int> Take(Predicate<int> isAllowed)
    {
        var most = k + 4;
        var best = new PriorityQueue<int, int>(most + 1);
        for (var slot = 0; slot < Slots; slot++)
        {
            var (passage, score) = (table.Passages[slot], table.Scores[slot]);
            if (passage < 0 || (best.TryPeek(out _, out var least) && best.Count == most && score <= least) || !isAllowed(passage)) continue;
            if (best.Count < most) best.Enqueue(passage, score);
            else if (most > 0) best.EnqueueDequeue(passage, score);
        }
        return best.UnorderedItems.Select(item => item.Element);
    }

    /// <summary>Notes what a passage scores in full.</summary>
    public void Know(int score)
    {
        if (known.Count < k) known.Enqueue(score, score);
        else if (k > 0) known.EnqueueDequeue(score, score);
    }
}
