using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>The year named right behind a number: "năm 2023", "ngày 18/01/2023", "(06/06/2025)", "2022".</summary>
internal static partial class YearBeside
{
    private const int Window = 48;

    public static int? After(NumberText text, int end) => Find(text, end)?.Year;

    /// <summary>The year, where the words that name it end, and whether they are "năm 2023".</summary>
    public static (int Year, int End, bool IsYearOnly)? Find(NumberText text, int end)
    {
        var window = Folding.Fold(text.Text.Substring(end, Math.Min(Window, text.Text.Length - end)));
        var match = Form().Match(window);
        if (!match.Success) return null;
        var year = match.Groups["year"];
        return (int.Parse(year.ValueSpan, CultureInfo.InvariantCulture), end + year.Index + year.Length, match.Groups["only"].Success);
    }

    [GeneratedRegex(
        @"^[\s,(]*(?:(?:ky|ban hanh)\s+)?(?:ngay\s+)?(?:[0-9]{1,2}\s?[/.-]\s?[0-9]{1,2}\s?[/.-]\s?|[0-9]{1,2}\s+thang\s+[0-9]{1,2}(?:\s+nam|,)\s+|(?<only>nam\s+))?(?<year>(?:19[4-9]|20[0-4])[0-9])(?:$|[^0-9/-]|[/-](?:$|[^0-9]))",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
