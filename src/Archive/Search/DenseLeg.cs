using Archive.Index;

namespace Archive.Search;

/// <summary>
/// The optional second leg of a search: passages near in meaning, by vectors that the archive keeps. Scores of the two legs are brought to
/// one scale before they are added, for those of words have no bounds of their own.
/// </summary>
internal sealed class DenseLeg
{
    // Where all scores are about the same, their differences say nothing: they are not blown up to the whole scale.
    private const float LeastSpanOfWords = 6;
    private const float LeastSpanOfMeaning = 0.2f;

    private readonly Dictionary<long, float> likeness = [];

    /// <param name="allowed">Null for all passages.</param>
    /// <param name="listed">Passages that are compared whether they are near or not.</param>
    public DenseLeg(PassageVectors vectors, Meaning question, PassageSet? allowed, IEnumerable<long> listed, int k)
    {
        var packed = PassageVectors.Packed(question.Vector.Span);
        var nearest = new PriorityQueue<long, float>();
        var wanted = listed.ToHashSet();
        for (var i = 0; i < vectors.Count; i++)
        {
            var passage = vectors.Passages[i];
            if (allowed?.Contains(passage) == false) continue;
            var near = vectors.Likeness(i, packed);
            if (wanted.Contains(passage)) likeness[passage] = near;
            nearest.Enqueue(passage, near);
            if (nearest.Count > k) nearest.Dequeue();
            if (nearest.Count == k && nearest.TryPeek(out _, out var least) && near < least) continue;
            likeness[passage] = near;
        }
        Nearest = [.. nearest.UnorderedItems.OrderByDescending(item => item.Priority).ThenBy(item => item.Element).Select(item => item.Element)];
    }

    /// <summary>The nearest passages, best first.</summary>
    public IReadOnlyList<long> Nearest { get; }

    /// <summary>The leg for a question; null where the archive has no vectors, or others than the question's.</summary>
    public static DenseLeg? Of(ArchiveSnapshot snapshot, Meaning? question, PassageSet? allowed, IEnumerable<long> listed, int k) =>
        question is not null && snapshot.Vectors is var vectors && vectors.Count > 0 && vectors.Fits(question.Model, question.Vector.Length)
            ? new(vectors, question, allowed, listed, k)
            : null;

    /// <summary>Cosine with the question; 0 for a passage without a vector.</summary>
    public float Of(long passage) => likeness.GetValueOrDefault(passage);

    /// <summary>Both legs from 0 to 1, least to greatest, added by weight.</summary>
    public static float[] Fuse(IReadOnlyList<float> words, IReadOnlyList<float> meaning, float weight)
    {
        var (scaledWords, scaledMeaning) = (Scaled(words, LeastSpanOfWords), Scaled(meaning, LeastSpanOfMeaning));
        return [.. scaledWords.Zip(scaledMeaning, (word, near) => ((1 - weight) * word) + (weight * near))];
    }

    private static IEnumerable<float> Scaled(IReadOnlyList<float> scores, float leastSpan)
    {
        if (scores.Count == 0) return scores;
        var least = scores.Min();
        var span = MathF.Max(scores.Max() - least, leastSpan);
        return scores.Select(score => (score - least) / span);
    }
}
