using System.Buffers;
using System.Text;
using Archive.Documents;
using Archive.Text;

namespace Archive.Index;

/// <summary>Name of a document's page: "155-ubnd-kgvx-2023-01-18", or the beginning of the title with the day of a news item.</summary>
internal static class Slug
{
    private const int Longest = 80;
    private const int MarkLength = 7;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    public static string Of(DocumentFacts facts)
    {
        var name = Dashed(facts.Number?.ToString() ?? facts.Title);
        var day = DocumentRow.Iso(facts.Issued ?? facts.Published);
        return day is null ? name : $"{name}-{day}";
    }

    /// <summary>The page name of a further document, with a mark of its id.</summary>
    public static string Marked(DocumentFacts facts, int clash = 0) => $"{Of(facts)}-{StableKey.Of(facts.Id) + clash & 0xFFFFFF:x6}";

    /// <summary>The page name without the mark, if it has one.</summary>
    public static string? Unmarked(string slug) =>
        slug.Length > MarkLength && slug[^MarkLength] == '-' && slug.AsSpan(slug.Length - MarkLength + 1).IndexOfAnyExcept(HexDigits) < 0
            ? slug[..^MarkLength]
            : null;

    private static string Dashed(string text)
    {
        var slug = new StringBuilder();
        foreach (var letter in Folding.Fold(text))
        {
            if (slug.Length >= Longest) break;
            if (char.IsAsciiLetterOrDigit(letter)) slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        var dashed = slug.ToString().Trim('-');
        return dashed.Length == 0 ? "van-ban" : dashed;
    }
}
