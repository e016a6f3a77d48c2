using Archive.Index;

namespace Archive.Search;

/// <summary>The pairs of neighbouring words that a question and a passage share; most Vietnamese words are such a pair.</summary>
internal sealed class SharedPairs(AskedVocabulary asked, ComparedText title, ComparedText body)
{
    /// <summary>Share of the question's neighbours that are neighbours in the passage too.</summary>
    public float Neighbours(bool inTitleOnly)
    {
        var wanted = 0f;
        var found = 0f;
        for (var i = 1; i < asked.Units.Count; i++)
        {
            var weight = MathF.Min(asked.Units[i - 1].Weight, asked.Units[i].Weight);
            wanted += weight;
            var first = asked.Units[i - 1].Readings[0][^1];
            var second = asked.Units[i].Readings[0][0];
            var pair = asked.PairOf(first, second);
            if (title.PairCounts[pair] > 0 || (!inTitleOnly && body.PairCounts[pair] > 0)) found += weight;
        }
        return wanted == 0 ? 0 : found / wanted;
    }

    /// <summary>Share of the question's pairs that stand in the passage, each by how telling it is itself.</summary>
    public float Telling()
    {
        var found = 0f;
        foreach (var pair in asked.Pairs)
            if (title.PairCounts[pair] + body.PairCounts[pair] > 0) found += asked.PairIdf(pair);
        return found / asked.PairWeight;
    }

    /// <summary>The same as a sum of saturated frequencies, in hundreds: a long question that matches says more than a short one.</summary>
    public float Sum()
    {
        var norm = Impact.BodyNorm(body.Words.Length);
        var sum = 0f;
        foreach (var pair in asked.Pairs)
        {
            var frequency = (body.PairCounts[pair] * norm) + title.PairCounts[pair];
            sum += asked.PairIdf(pair) * frequency / (frequency + Impact.K1);
        }
        return sum / 100;
    }

    /// <summary>The question's pairs among the first words of the body, by how telling they are.</summary>
    public float InLead(int size)
    {
        var sum = 0f;
        var words = body.Words.AsSpan(0, Math.Min(size, body.Words.Length));
        for (var i = 1; i < words.Length; i++)
            if (words[i] >= 0 && words[i - 1] >= 0 && asked.PairOf(words[i - 1], words[i]) is >= 0 and var pair) sum += asked.PairIdf(pair);
        return sum / asked.PairWeight;
    }
}
