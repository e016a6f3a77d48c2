using Archive.Documents;
using Archive.Text;

namespace Archive.Search;

/// <summary>
/// A passage, and the passages of other documents found with it that say the same: a decree from two sources ("nd-cp", "nđ-cp"), a
/// news item and its copy. <paramref name="Shown"/> is the best version: the official one before the news, the later before the earlier.
/// </summary>
public sealed record PassageGroup(RankedPassage Shown, IReadOnlyList<RankedPassage> Copies)
{
    /// <summary>Groups in the order of the best of each.</summary>
    /// <param name="ranked">Best first.</param>
    public static IReadOnlyList<PassageGroup> Of(IReadOnlyList<RankedPassage> ranked)
    {
        var groups = new List<(Shingles Text, List<RankedPassage> Members)>();
        foreach (var passage in ranked)
        {
            var text = Shingles.Of(passage.Passage.Text);
            var known = groups.Find(group => group.Members.TrueForAll(member => member.Document.Key != passage.Document.Key)
                && (group.Text.Resemble(text) || IsSamePlace(group.Members[0], passage)));
            if (known.Members is { } members) members.Add(passage);
            else groups.Add((text, [passage]));
        }
        return [.. groups.Select(group => Of(group.Members))];

        static PassageGroup Of(List<RankedPassage> members)
        {
            var shown = members.OrderBy(member => member.Document.Facts, BestVersionFirst.Order).First();
            return new(shown, [.. members.Where(member => member != shown)]);
        }
    }

    /// <summary>One article of one document, however its text was read.</summary>
    private static bool IsSamePlace(RankedPassage first, RankedPassage second) =>
        first.Passage.Place == second.Passage.Place
        && first.Passage.Place.Dieu is not null
        && ActIdentity.Of(first.Document.Facts) is { } act
        && ActIdentity.Of(second.Document.Facts) == act;
}
