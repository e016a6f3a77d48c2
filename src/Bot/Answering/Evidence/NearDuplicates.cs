using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Evidence;

/// <summary>
/// Sentences that say the same in nearly the same words: a decree from two sources, a news item and its copy. One of them is shown,
/// the official one before the news, the later before the earlier.
/// </summary>
internal static class NearDuplicates
{
    // Shared pairs of neighbouring words over all of them (Broder 1997, resemblance of shingles).
    private const double Resemblance = 0.8;

    public static bool AreSame(string first, string second) => AreSame(first, Pairs(first), second);

    private static bool AreSame(string first, HashSet<(string, string)> one, string second)
    {
        // "5.000 đồng" and "8.000 đồng" disagree, whatever the rest: both are to be shown.
        if (!SameDigits(first, second)) return false;
        var other = Pairs(second);
        if (one.Count == 0 || other.Count == 0) return string.Equals(first, second, StringComparison.OrdinalIgnoreCase);
        var shared = one.Count(other.Contains);
        return shared >= Resemblance * (one.Count + other.Count - shared);
    }

    /// <summary>The best version of <paramref name="chosen"/> among candidates that say the same.</summary>
    public static Candidate BestVersion(Candidate chosen, IEnumerable<Candidate> candidates, Func<Candidate, string> textOf)
    {
        var text = textOf(chosen);
        var pairs = Pairs(text);
        return candidates
            .Where(other => other.At.Document.Key != chosen.At.Document.Key && AreSame(text, pairs, textOf(other)))
            .Prepend(chosen)
            .OrderBy(version => version.At.Document.Facts.Class == SourceClass.News)
            .ThenByDescending(version => version.At.Document.Facts.Issued ?? version.At.Document.Facts.Published)
            .First();
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

    private static HashSet<(string, string)> Pairs(string text)
    {
        var words = Syllables.Of(text);
        return [.. words.Zip(words.Skip(1), (first, second) => (first.Exact, second.Exact))];
    }
}
