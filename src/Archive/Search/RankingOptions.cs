namespace Archive.Search;

/// <summary>Judgement of the ranking, in one place; docs/quality.md tells how each was found.</summary>
public sealed record RankingOptions
{
    public static readonly RankingOptions Default = new();

    /// <summary>Exact syllables; only asked for when the question has accents.</summary>
    public float ExactWeight { get; init; } = 0.5f;

    public float FoldedWeight { get; init; } = 0.5f;

    /// <summary>Share of the exact field where the marks were put back by guess.</summary>
    public float RestoredShare { get; init; } = 0.5f;

    public float PairWeight { get; init; } = 1.3f;

    /// <summary>What another reading of a word counts beside the word itself.</summary>
    public float AlternativeWeight { get; init; } = 0.5f;

    /// <summary>Initials of neighbours in a title, for what is no syllable.</summary>
    public float InitialsWeight { get; init; } = 1.5f;

    /// <summary>Whether slips are mended and lost marks put back; the bench turns it off to compare.</summary>
    public bool ReadsAsMeant { get; init; } = true;

    /// <summary>Share of meaning in the score where the archive has vectors and the question one too.</summary>
    public float DenseWeight { get; init; } = 0.3f;

    /// <summary>Passages near in meaning that go to the second stage besides.</summary>
    public int DenseCandidates { get; init; } = 50;

    /// <summary>Passages that go from the first stage to the second.</summary>
    public int Candidates { get; init; } = 100;
}
