using Archive.Index;

namespace Archive.Search;

/// <summary>The candidates of a question with their features, in the order of the first stage.</summary>
internal sealed record ComparedPassages(AskedVocabulary Asked, IReadOnlyList<(PassageOf Passage, float[] Features)> Candidates)
{
    public IReadOnlyList<(PassageOf Passage, float[] Features, float Score)> Ranked(SecondStage stage) =>
        [.. Candidates.Select(candidate => (candidate.Passage, candidate.Features, Score: stage.Score(candidate.Features))).OrderByDescending(candidate => candidate.Score)];

    public float[] ConfidenceFeatures(IReadOnlyList<(PassageOf Passage, float[] Features, float Score)> ranked) =>
        Search.ConfidenceFeatures.Of(Asked, [.. ranked.Select(candidate => (candidate.Features, candidate.Score))]);
}
