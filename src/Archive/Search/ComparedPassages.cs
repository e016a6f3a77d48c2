using Archive.Index;

namespace Archive.Search;

/// <summary>The candidates of a question with their features, in the order of the first stage.</summary>
internal sealed record ComparedPassages(AskedVocabulary Asked, IReadOnlyList<(PassageOf Passage, float[] Features)> Candidates)
{
    /// <summary>The text of each candidate beside the question.</summary>
    public required IReadOnlyList<PassageTexts> Texts { get; init; }

    /// <summary>Likeness in meaning, a candidate each; null where words alone are compared.</summary>
    public IReadOnlyList<float>? Likeness { get; init; }

    /// <summary>By words alone: what the scores and the confidence were learnt on.</summary>
    public IReadOnlyList<(PassageOf Passage, float[] Features, float Score)> Ranked(SecondStage stage) =>
        [.. Candidates.Select(candidate => (candidate.Passage, candidate.Features, Score: stage.Score(candidate.Features))).OrderByDescending(candidate => candidate.Score)];

    public float[] ConfidenceFeatures(IReadOnlyList<(PassageOf Passage, float[] Features, float Score)> ranked) =>
        Search.ConfidenceFeatures.Of(Asked, [.. ranked.Select(candidate => (candidate.Features, candidate.Score))], ranked.Select(candidate => TextsOf(candidate.Features)));

    private PassageTexts TextsOf(float[] features) => Texts[Candidates.Index().First(candidate => ReferenceEquals(candidate.Item.Features, features)).Index];

    /// <summary>By words and meaning, where there is a likeness; else as ranked.</summary>
    public IReadOnlyList<(PassageOf Passage, float[] Features, float Score)> Fused(IReadOnlyList<(PassageOf Passage, float[] Features, float Score)> ranked, float weight)
    {
        if (Likeness is null) return ranked;
        var near = new Dictionary<float[], float>();
        foreach (var (candidate, likeness) in Candidates.Zip(Likeness)) near[candidate.Features] = likeness;
        var scores = DenseLeg.Fuse([.. ranked.Select(candidate => candidate.Score)], [.. ranked.Select(candidate => near[candidate.Features])], weight);
        return [.. ranked.Zip(scores, (candidate, score) => candidate with { Score = score }).OrderByDescending(candidate => candidate.Score)];
    }
}
