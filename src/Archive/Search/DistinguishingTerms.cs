using Archive.Index;

namespace Archive.Search;

/// <summary>
/// How much the question's words and pairs tell the candidates apart. What all of them hold tells none from another, however rare it is
/// in the archive; what those that hold it repeat is their matter rather than a manner of speaking (burstiness, Church and Gale 1995).
/// </summary>
internal sealed class DistinguishingTerms
{
    /// <summary>Of words rare among the candidates, of words repeated in them, and of rare pairs: see <see cref="Weighed.AddTo"/>.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "rareWords", "rareWordsOften", "rareWordsTitle", "rareWordMissing",
        "repeatedWords", "repeatedWordsOften", "repeatedWordsTitle", "repeatedWordMissing",
        "rarePairs", "rarePairsOften", "rarePairsTitle", "rarePairMissing",
    ];

    private readonly Weighed rareWords;
    private readonly Weighed repeatedWords;
    private readonly Weighed rarePairs;

    public DistinguishingTerms(AskedVocabulary asked, IReadOnlyList<PassageTexts> candidates)
    {
        var (wordHolders, repeated) = (new int[asked.Count], new float[asked.Count]);
        var pairHolders = new int[asked.PairCount];
        foreach (var word in asked.DistinctWords)
        {
            wordHolders[word] = candidates.Count(candidate => candidate.Title.Counts[word] + candidate.Body.Counts[word] > 0);
            var bodies = candidates.Count(candidate => candidate.Body.Counts[word] > 0);
            if (bodies > 0) repeated[word] = asked.Idf(word) * MathF.Log(candidates.Sum(candidate => candidate.Body.Counts[word]) / (float)bodies);
        }
        for (var pair = 0; pair < pairHolders.Length; pair++)
            pairHolders[pair] = candidates.Count(candidate => candidate.Title.PairCounts[pair] + candidate.Body.PairCounts[pair] > 0);
        var (words, pairs) = Shares(asked);
        rareWords = new([.. words.Select((share, word) => share * Rarity(wordHolders[word], candidates.Count))]);
        repeatedWords = new([.. words.Select((share, word) => share * repeated[word])]);
        rarePairs = new([.. pairs.Select((share, pair) => share * Rarity(pairHolders[pair], candidates.Count))]);
    }

    /// <summary>The features of one of the candidates.</summary>
    public IReadOnlyList<float> Of(PassageTexts passage)
    {
        var features = new List<float>(Names.Count);
        var (title, body) = (passage.Title, passage.Body);
        var (titleNorm, bodyNorm) = (Impact.TitleNorm(title.Words.Length), Impact.BodyNorm(body.Words.Length));
        rareWords.AddTo(features, title.Counts, titleNorm, body.Counts, bodyNorm);
        repeatedWords.AddTo(features, title.Counts, titleNorm, body.Counts, bodyNorm);
        rarePairs.AddTo(features, title.PairCounts, titleNorm, body.PairCounts, bodyNorm);
        return features;
    }

    /// <summary>Inverse document frequency, with the candidates as the collection.</summary>
    private static float Rarity(int holders, int candidates) => MathF.Log(1 + ((candidates - holders + 0.5f) / (holders + 0.5f)));

    /// <summary>How much each word and pair belongs to what is asked rather than to the frame of the question; 0 for other readings of words.</summary>
    private static (float[] Words, float[] Pairs) Shares(AskedVocabulary asked)
    {
        var (words, pairs) = (new float[asked.Count], new float[asked.PairCount]);
        // Backwards, so that the first place of a word counts.
        for (var i = asked.Words.Length - 1; i >= 0; i--)
        {
            words[asked.Words[i]] = asked.FrameWeights[i];
            if (i > 0) pairs[asked.PairOf(asked.Words[i - 1], asked.Words[i])] = MathF.Min(asked.FrameWeights[i - 1], asked.FrameWeights[i]);
        }
        return (words, pairs);
    }

    /// <summary>Terms of the question by one weighing of them.</summary>
    private sealed class Weighed(float[] weights)
    {
        private const float Least = 1e-6f;

        private readonly float total = MathF.Max(Least, weights.Sum());
        private readonly float greatest = weights.Append(Least).Max();

        /// <summary>The share that stands in the passage, the same by saturated frequency, the share in its title, and the weightiest that is missing.</summary>
        public void AddTo(List<float> features, int[] inTitle, float titleNorm, int[] inBody, float bodyNorm)
        {
            var (present, often, titled, missing) = (0f, 0f, 0f, 0f);
            for (var term = 0; term < weights.Length; term++)
            {
                var weight = weights[term];
                if (inTitle[term] + inBody[term] == 0)
                {
                    missing = MathF.Max(missing, weight);
                    continue;
                }
                var frequency = (inTitle[term] * titleNorm) + (inBody[term] * bodyNorm);
                present += weight;
                often += weight * frequency / (frequency + Impact.K1);
                if (inTitle[term] > 0) titled += weight;
            }
            features.AddRange([present / total, often / total, titled / total, missing / greatest]);
        }
    }
}
