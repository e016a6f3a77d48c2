using Archive.Documents;
using Archive.Search;
using Archive.Text;

namespace Indexer.Splitting;

/// <summary>
/// A line of a database was cut by whoever made it, so it stays one passage, unless it is far longer than any article of law.
/// A title such as "Điều 5. Phạm vi" is its place.
/// </summary>
internal static class DatabasePassages
{
    private const int Longest = 24_000;

    public static IReadOnlyList<Passage> Of(OfficialDocument document)
    {
        if (document.Text.Length == 0) return [];
        if (document.Text.Length > Longest) return PassageSplitter.Split(document);
        var place = document.Facts.Title.StartsWith("Điều ", StringComparison.Ordinal)
            && ProvisionMention.FindAll(document.Facts.Title) is [{ Span.Start: 0 } provision, ..]
                ? new Place { Dieu = provision.Dieu }
                : Place.Whole;
        return [new Passage(0, place, "", new TextSpan(0, document.Text.Length), document.Text)];
    }
}
