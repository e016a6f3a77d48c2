namespace Archive.Search;

/// <summary>How much of the question one sentence of a passage says: its words and, counted besides, its pairs; a long sentence holds more by chance.</summary>
internal static class BestSentence
{
    private const float UsualWords = 60;

    /// <param name="weightOf">What a word of the question weighs.</param>
    public static float Of(AskedVocabulary asked, ComparedText body, Func<int, float> weightOf)
    {
        var best = 0f;
        var (wordsSeen, pairsSeen) = (new int[asked.Count], new int[asked.PairCount]);
        var start = 0;
        for (var sentence = 1; sentence <= body.SentenceEnds.Count; sentence++)
        {
            var end = body.SentenceEnds[sentence - 1];
            var (words, pairs) = (0f, 0f);
            for (var i = start; i < end; i++)
            {
                var word = body.Words[i];
                if (word < 0) continue;
                if (IsFirst(ref wordsSeen[word], sentence)) words += weightOf(word);
                if (i > start && body.Words[i - 1] is >= 0 and var before && asked.PairOf(before, word) is >= 0 and var pair && IsFirst(ref pairsSeen[pair], sentence))
                    pairs += asked.PairIdf(pair);
            }
            var said = (words / asked.TotalWeight) + (pairs / asked.PairWeight);
            best = MathF.Max(best, said / MathF.Sqrt(1 + ((end - start) / UsualWords)));
            start = end;
        }
        return best;
    }

    private static bool IsFirst(ref int seen, int sentence)
    {
        if (seen == sentence) return false;
        seen = sentence;
        return true;
    }
}
