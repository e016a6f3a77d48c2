using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Evidence;

/// <summary>
/// Sentences that say the same in nearly the same words: a decree from two sources, a news item and its copy. One of them is shown,
/// the official one before the news, the later before the earlier.
/// </summary>
internal static class NearDuplicates
{
    public static bool AreSame(string first, string second) => Shingles.Of(first).Resemble(Shingles.Of(second));

    /// <summary>The best version of <paramref name="chosen"/> among candidates that say the same; itself when none is better.</summary>
    public static Candidate BestVersion(Candidate chosen, IEnumerable<Candidate> candidates, Func<Candidate, string> textOf)
    {
        var text = Shingles.Of(textOf(chosen));
        return candidates
            .Where(other => other.At.Document.Key != chosen.At.Document.Key && text.Resemble(Shingles.Of(textOf(other))))
            .Prepend(chosen)
            .OrderBy(version => version.At.Document.Facts, BestVersionFirst.Order)
            .First();
    }
}
