using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>What the words of a question tell in an archive; reckoned once for all its clauses.</summary>
internal sealed class QuestionWeights(Asked asked, Func<string, double> idf)
{
    public Asked Asked => asked;

    /// <summary>By word of the question.</summary>
    public double[] Telling { get; } = [.. asked.Words.Syllables.Select(word => idf(word.Folded))];

    /// <summary>By term.</summary>
    public double[] OfTerms { get; } = [.. asked.Terms.Select(term => term.Weight * term.Wordings[0].Max(word => idf(word.Folded)))];

    /// <summary>The words, folded.</summary>
    public HashSet<string> Named { get; } = asked.Words.Syllables.Select(word => word.Folded).ToHashSet(StringComparer.Ordinal);
}
