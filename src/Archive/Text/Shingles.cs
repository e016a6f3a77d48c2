namespace Archive.Text;

/// <summary>
/// A text as the pairs of neighbouring syllables in it, to tell texts that say the same in nearly the same words (Broder 1997,
/// resemblance of shingles). Figures make the difference: "5.000 đồng" and "8.000 đồng" never say the same.
/// </summary>
public sealed class Shingles
{
    /// <summary>Shared pairs over all pairs of both texts.</summary>
    private const double Resemblance = 0.8;

    private readonly string text;
    private readonly HashSet<(string, string)> pairs;

    private Shingles(string text)
    {
        this.text = text;
        var words = Syllables.Of(text);
        pairs = [.. words.Zip(words.Skip(1), (first, second) => (first.Exact, second.Exact))];
    }

    public static Shingles Of(string text) => new(text);

    public bool Resemble(Shingles other)
    {
        if (!SameDigits(text, other.text)) return false;
        if (pairs.Count == 0 || other.pairs.Count == 0) return string.Equals(text, other.text, StringComparison.OrdinalIgnoreCase);
        var (fewer, more) = pairs.Count < other.pairs.Count ? (pairs, other.pairs) : (other.pairs, pairs);
        if (fewer.Count < Resemblance * more.Count) return false;
        var shared = fewer.Count(more.Contains);
        return shared >= Resemblance * (fewer.Count + more.Count - shared);
    }

    private static bool SameDigits(string first, string second)
    {
        for (int i = 0, k = 0; ; i++, k++)
        {
            while (i < first.Length && !char.IsAsciiDigit(first[i])) i++;
            while (k < second.Length && !char.IsAsciiDigit(second[k])) k++;
            if (i == first.Length || k == second.Length) return i == first.Length && k == second.Length;
            if (first[i] != second[k]) return false;
        }
    }
}
