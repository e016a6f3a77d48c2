namespace Archive.Search;

/// <summary>The best k passages seen so far; equal scores go by key, so the order is total.</summary>
internal sealed class BestPassages(int k)
{
    // A heap with the worst on top.
    private readonly PriorityQueue<(int Score, long Key, long Passage), (int Score, long Key)> best = new(k + 1, Comparer<(int Score, long Key)>.Create(
        static (a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : b.Key.CompareTo(a.Key)));

    /// <summary>A score below it cannot be among the best any more; at least 1, for what scores nothing is not found.</summary>
    public int Threshold { get; private set; } = 1;

    public void Offer(int score, long key, long passage)
    {
        if (score < Threshold || k == 0) return;
        if (best.Count < k) best.Enqueue((score, key, passage), (score, key));
        else best.EnqueueDequeue((score, key, passage), (score, key));
        if (best.Count == k) Threshold = Math.Max(Threshold, best.Peek().Score);
    }

    /// <summary>Tells that k passages score at least so much, wherever they are.</summary>
    public void Expect(int score) => Threshold = Math.Max(Threshold, score);

    public IReadOnlyList<(int Score, long Passage)> Ranked() =>
    [
        .. best.UnorderedItems.Select(item => item.Element)
            .OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Key)
            .Select(passage => (passage.Score, passage.Passage)),
    ];
}
