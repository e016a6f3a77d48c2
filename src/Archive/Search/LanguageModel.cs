using Archive.Index;

namespace Archive.Search;

/// <summary>How likely a syllable follows another in this archive: pairs, backed off to single syllables (Jelinek and Mercer 1980).</summary>
internal sealed class LanguageModel(NeighbourParts counts)
{
    // A syllable met often says more about what follows it (Witten and Bell 1991, with a fixed figure).
    private const float Trust = 8;
    private const float Unseen = 0.5f;

    private readonly float total = Math.Max(1, counts.Total);

    public bool Knows(ulong exact) => counts.Of(exact) > 0;

    public bool Knows(ulong first, ulong second) => counts.OfPair(first, second) > 0;

    /// <summary>The natural logarithm of the chance of a syllable wherever it stands.</summary>
    public float Of(ulong exact) => MathF.Log(Single(exact));

    /// <summary>The natural logarithm of the chance of a syllable behind another.</summary>
    public float Of(ulong before, ulong exact)
    {
        var seen = (float)counts.Of(before);
        var share = seen / (seen + Trust);
        var following = seen == 0 ? 0 : counts.OfPair(before, exact) / seen;
        return MathF.Log((share * following) + ((1 - (0.9f * share)) * Single(exact)));
    }

    private float Single(ulong exact) => (counts.Of(exact) + Unseen) / total;
}
