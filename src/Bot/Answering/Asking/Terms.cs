using System.Globalization;
using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>Reads the terms of a question: what it is about, without its frames, dates and numbers of documents.</summary>
internal static class Terms
{
    private static readonly PhraseList Particles = PhraseList.Read("particles.tsv");

    private const double SortWeight = 0.15;

    /// <param name="sorts">Words that only say what sort of thing is asked for.</param>
    public static IReadOnlyList<Term> Of(Wording question, IReadOnlyList<TextSpan> masked, IReadOnlyCollection<int> sorts)
    {
        var weights = Weights(question, masked);
        var sortWords = sorts.Select(word => question.Syllables[word].Exact).ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < weights.Length; i++)
            if (sortWords.Contains(question.Syllables[i].Exact)) weights[i] = Math.Min(weights[i], SortWeight);
        var terms = new List<Term>();
        for (var i = 0; i < question.Count;)
        {
            if (weights[i] == 0)
            {
                i++;
                continue;
            }
            var own = (IReadOnlyList<Syllable>)[question.Syllables[i]];
            if (Synonyms.At(question, i) is { } synonym && Enumerable.Range(i, synonym.Count).All(k => weights[k] > 0))
            {
                own = [.. question.Syllables.Skip(i).Take(synonym.Count)];
                terms.Add(new Term(i, synonym.Count, Enumerable.Range(i, synonym.Count).Sum(k => weights[k]), [own, .. synonym.Others]));
                i += synonym.Count;
                continue;
            }
            // Said twice is not asked twice.
            if (!terms.Any(t => t.Count == 1 && t.Wordings[0][0].Exact == own[0].Exact)) terms.Add(new Term(i, 1, weights[i], [own]));
            i++;
        }
        return terms;
    }

    private static double[] Weights(Wording question, IReadOnlyList<TextSpan> masked)
    {
        var weights = Enumerable.Repeat(1.0, question.Count).ToArray();
        foreach (var match in Particles.Find(question))
        {
            var weight = double.Parse(match.Label, CultureInfo.InvariantCulture);
            foreach (var word in match.Words) weights[word] = Math.Min(weights[word], weight);
        }
        for (var i = 0; i < question.Count; i++)
            if (masked.Any(m => m.Overlaps(question.Syllables[i].Span))) weights[i] = 0;
        return weights;
    }
}
