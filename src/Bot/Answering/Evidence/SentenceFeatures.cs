using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Evidence;

/// <summary>What is known of a clause as an answer, each about 0 to 1; <see cref="Scoring"/> weighs it.</summary>
internal static class SentenceFeatures
{
    public static readonly IReadOnlyList<string> Names =
    [
        "covered", "coveredByTopic", "stated", "own", "own²", "ownOfTopic", "crispEvidence", "softEvidence", "missingEvidence", "focus",
        "prior", "bestPassage", "run", "pairs", "novel", "length", "short", "part", "headline", "defines", "closing",
    ];

    private const int ShortClause = 40;
    private const int LongClause = 600;
    private const int FewWords = 15;

    /// <param name="clause">The text of the candidate's clause.</param>
    /// <param name="words">The same, cut into words.</param>
    public static double[] Of(QuestionWeights question, AskedFor? what, Candidate candidate, string clause, IReadOnlyList<Syllable> words, string passage, bool isBestPassage)
    {
        var asked = question.Asked;
        var (run, pairs) = Together(asked.Words.Syllables, words, question.Telling);
        var crisp = what is { } kind && IsCrisp(kind);
        var topic = what is null;
        return
        [
            candidate.Covered,
            what is AskedFor.What or AskedFor.Subject ? candidate.Covered : 0,
            Weighted(question.OfTerms, candidate.Stated),
            candidate.Own,
            candidate.Own * candidate.Own,
            topic ? candidate.Own : 0,
            crisp ? candidate.Evidence : 0,
            crisp ? 0 : candidate.Evidence,
            what is { } required && Detector.IsRequired(required, asked) && candidate.Evidence <= 0 ? 1 : 0,
            candidate.Focus,
            candidate.Prior,
            isBestPassage ? 1 : 0,
            run,
            pairs,
            words.Count == 0 ? 0 : words.Count(word => !question.Named.Contains(word.Folded)) / (double)words.Count,
            Math.Min(clause.Length, LongClause) / (double)LongClause,
            clause.Length < ShortClause ? 1 : 0,
            candidate.IsPart ? 1 : 0,
            words.Count < FewWords && clause.AsSpan().TrimEnd() is [.., not ('.' or ';')] ? 1 : 0,
            what is AskedFor.What or AskedFor.Subject && clause.Contains(" là ", StringComparison.Ordinal) ? 1 : 0,
            passage.Length == 0 ? 0 : (candidate.Sentence.Start - candidate.At.Passage.Span.Start) / (double)passage.Length,
        ];
    }

    /// <summary>A name, a date or a number is there or not; a reason or a duty is a matter of words.</summary>
    private static bool IsCrisp(AskedFor what) => what is AskedFor.Person or AskedFor.Date or AskedFor.Duration or AskedFor.Amount
        or AskedFor.Money or AskedFor.Role or AskedFor.Agency or AskedFor.Place or AskedFor.EffectiveFrom;

    private static double Weighted(double[] weights, IReadOnlyList<double> shares)
    {
        var (sum, all) = (0.0, 0.0);
        for (var t = 0; t < shares.Count; t++)
        {
            sum += weights[t] * shares[t];
            all += weights[t];
        }
        return all == 0 ? 0 : sum / all;
    }

    /// <summary>
    /// The longest run of words that follow each other in question and clause, and the share of the question's neighbours that are
    /// neighbours there too; both by what the words tell.
    /// </summary>
    private static (double Run, double Pairs) Together(IReadOnlyList<Syllable> question, IReadOnlyList<Syllable> clause, double[] telling)
    {
        var previous = new double[question.Count + 1];
        var current = new double[question.Count + 1];
        var paired = new bool[question.Count];
        var longest = 0.0;
        foreach (var word in clause)
        {
            for (var j = 0; j < question.Count; j++)
            {
                var same = question[j].Folded == word.Folded;
                current[j + 1] = same ? previous[j] + telling[j] : 0;
                longest = Math.Max(longest, current[j + 1]);
                if (same && j > 0 && previous[j] > 0) paired[j] = true;
            }
            (previous, current) = (current, previous);
        }
        var (met, all) = (0.0, 0.0);
        for (var j = 1; j < question.Count; j++)
        {
            var weight = Math.Min(telling[j], telling[j - 1]);
            all += weight;
            if (paired[j]) met += weight;
        }
        var total = telling.Sum();
        return (total > 0 ? longest / total : 0, all > 0 ? met / all : 0);
    }
}
