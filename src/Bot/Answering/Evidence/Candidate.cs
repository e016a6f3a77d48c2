using Archive.Index;
using Archive.Text;

namespace Bot.Answering.Evidence;

/// <summary>
/// A clause that may answer. <paramref name="Own"/> is how much of the question it says itself, <paramref name="Covered"/> how much
/// with its surroundings, <paramref name="Evidence"/> how surely it holds a thing of the kind asked for; all from 0 to 1.
/// </summary>
internal sealed record Candidate(PassageOf At, TextSpan Sentence, TextSpan Clause, double Own, double Covered, double Evidence)
{
    private readonly double[] features = [];

    /// <summary>See <see cref="SentenceFeatures"/>.</summary>
    public double[] Features
    {
        get => features;
        init => (features, Score) = (value, Scoring.Of(value));
    }

    public double Score { get; private init; }

    /// <summary>What each term of the question finds in the sentence itself.</summary>
    public required IReadOnlyList<double> Shares { get; init; }

    /// <summary>The same, with the headings above it and the names of columns.</summary>
    public IReadOnlyList<double> Stated { get; init; } = [];

    /// <summary>A heading announces just what is asked: "3. Nơi nộp hồ sơ".</summary>
    public bool IsAnnounced { get; init; }

    /// <summary>Standing of document and passage in the search, 1 for the best.</summary>
    public double Prior { get; init; }

    /// <summary>How far the sentence says what is done, see <see cref="QuestionFocus"/>.</summary>
    public double Focus { get; init; }

    /// <summary>The clause alone is to be quoted, after what leads into it.</summary>
    public bool IsPart => Clause != Sentence;
}
