using System.Text.RegularExpressions;

namespace Bot.Channels.Web.Documents;

internal enum LineLook
{
    Text,

    /// <summary>"Điều 5. …", "Mục 2": heads what follows.</summary>
    Heading,

    /// <summary>In capitals, as letterhead, title and signature are; or "Chương II": stands in the middle.</summary>
    Centred,
}

/// <summary>Lines that head a part of a document (30/2020/NĐ-CP, Phụ lục I, mục II: Phần, Chương, Mục, Tiểu mục, Điều).</summary>
internal static partial class Headings
{
    // A whole article on one line is text, not a heading over text.
    private const int LongestHeading = 200;

    public static LineLook LookOf(string line) => line switch
    {
        { Length: > LongestHeading } => LineLook.Text,
        _ when Part.IsMatch(line) || IsCapitals(line) => LineLook.Centred,
        _ when Opening.IsMatch(line) => LineLook.Heading,
        _ => LineLook.Text,
    };

    public static bool IsOfArticle(string line, string article) =>
        Opening.Match(line) is { Success: true } opening && opening.Groups["article"].Value.Equals(article, StringComparison.OrdinalIgnoreCase);

    private static bool IsCapitals(string line) => line.Count(char.IsUpper) > 3 && !line.Any(char.IsLower) && !line.Any(char.IsDigit);

    [GeneratedRegex(@"^\s*(?:Phần|PHẦN|Chương|CHƯƠNG|Phụ lục|PHỤ LỤC)(?:\s+(?:thứ\s+\w+|[IVXLC\d]+))?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Part { get; }

    [GeneratedRegex(
        @"^\s*(?:(?:Phần|PHẦN)\s+(?:thứ|THỨ|[IVXLC]+\b)|(?:Chương|CHƯƠNG)\s+[IVXLC\d]+\b|(?:Mục|MỤC|Tiểu mục|TIỂU MỤC)\s+\d+\b|(?:Điều|ĐIỀU)\s+(?<article>\d+[a-zđ]?)\s*[.:]|(?:Phụ lục|PHỤ LỤC)(?:\s+[IVXLC\d]+)?\s*(?:$|[.:(]))",
        RegexOptions.NonBacktracking)]
    private static partial Regex Opening { get; }
}
