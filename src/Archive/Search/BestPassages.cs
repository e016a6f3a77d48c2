using System.Runtime.Intrinsics;

namespace Archive.Search;

/// <summary>The best k passages seen so far; equal scores go by key, so the order is total.</summary>
internal sealed class BestPassages(int k)
{
    private readonly List<(int Score, long Key, long Passage)> candidates = new(Math.Max(4 * k, 256));
    private int threshold = 1;

    /// <summary>A score below it cannot be among the best any more.</summary>
    public int Threshold => threshold;

    public void Take(ReadOnlySpan<int> scores, long first, ReadOnlySpan<long> keys)
    {
        var i = 0;
        ref var score = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(scores);
        for (; i <= scores.Length - Vector256<int>.Count; i += Vector256<int>.Count)
        {
            if (!Vector256.GreaterThanOrEqualAny(Vector256.LoadUnsafe(ref score, (nuint)i), Vector256.Create(threshold))) continue;
            for (var j = i; j < i + Vector256<int>.Count; j++) Offer(scores[j], keys[j], first + j);
        }
        for (; i < scores.Length; i++) Offer(scores[i], keys[i], first + i);
    }

    public IReadOnlyList<(int Score, long Passage)> Ranked()
    {
        Cut();
        return [.. candidates.Select(candidate => (candidate.Score, candidate.Passage))];
    }

    private void Offer(int score, long key, long passage)
    {
        if (score < threshold) return;
        candidates.Add((score, key, passage));
        if (candidates.Count == candidates.Capacity) Cut();
    }

    private void Cut()
    {
        candidates.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Key.CompareTo(b.Key));
        if (candidates.Count < k) return;
        candidates.RemoveRange(k, candidates.Count - k);
        threshold = candidates[^1].Score;
    }
}
