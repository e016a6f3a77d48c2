using System.Text.RegularExpressions;
using Archive.Text;

namespace Archive.Search;

/// <summary>
/// A question for what a term means ("An ninh mạng là gì?", "Thế nào là hộ nghèo?"). Acts define their terms in the form
/// "term là …", mostly in an article "Giải thích từ ngữ", whose words otherwise match no better than any other's.
/// </summary>
internal sealed class DefinitionAsked
{
    private const int MostWords = 12;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    private static readonly Regex[] Forms =
    [
        new(@"(?:\bthe nao la|\bthe nao duoc goi la|\bdinh nghia(?: cua| ve)?|\bkhai niem(?: cua| ve)?) (?<term>[^,]+)$", Options),
        new(@"^(?:theo [^,]*,)?(?<term>[^,]+?) (?:nghia )?la gi\b", Options),
        new(@"^(?:theo [^,]*,)?(?<term>[^,]+?) duoc (?:hieu|dinh nghia)\b", Options),
    ];

    private readonly string defining;

    private DefinitionAsked(string term) => defining = $" {term} la ";

    public static DefinitionAsked? Read(string question)
    {
        var folded = string.Join(' ', Folding.Fold(NormalizedText.Of(question).Text)
            .Split([' ', '"', '“', '”', '\'', '?', '.', ':', '\n'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var form in Forms)
        {
            if (form.Match(folded) is not { Success: true } match) continue;
            var words = Syllables.Of(match.Groups["term"].Value).Select(word => word.Folded).ToList();
            if (words.Count is > 0 and <= MostWords) return new(string.Join(' ', words));
        }
        return null;
    }

    /// <summary>1 when the passage says "term là …".</summary>
    public float IsAnsweredBy(string text)
    {
        var folded = string.Join(' ', Syllables.Of(text).Select(word => word.Folded));
        return $" {folded} ".Contains(defining, StringComparison.Ordinal) ? 1 : 0;
    }
}
