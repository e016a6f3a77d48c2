using System.Text.RegularExpressions;

namespace Bot.Channels.Web.Documents;

/// <summary>Lines that head a part of a document (30/2020/NĐ-CP, Phụ lục I, mục II: Phần, Chương, Mục, Tiểu mục, Điều).</summary>
internal static partial class Headings
{
    // A whole article on one line is text, not a heading over text.
    private const int LongestHeading = 200;

    public static bool IsHeading(string line) => line.Length <= LongestHeading && Opening.IsMatch(line);

    public static bool IsOfArticle(string line, string article) =>
        Opening.Match(line) is { Success: true } opening && opening.Groups["article"].Value.Equals(article, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^\s*(?:(?:Phần|PHẦN)\s+(?:thứ|THỨ|[IVXLC]+\b)|(?:Chương|CHƯƠNG)\s+[IVXLC\d]+\b|(?:Mục|MỤC|Tiểu mục|TIỂU MỤC)\s+\d+\b|(?:Điều|ĐIỀU)\s+(?<article>\d+[a-zđ]?)\s*[.:]|(?:Phụ lục|PHỤ LỤC)(?:\s+[IVXLC\d]+)?\s*(?:$|[.:(]))",
        RegexOptions.NonBacktracking)]
    private static partial Regex Opening { get; }
}
