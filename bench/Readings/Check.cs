using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Readings;

/// <summary>One field of one file: what was expected, what was read, and whether they agree; null: only a person can tell.</summary>
internal sealed record Check(string File, string Field, string Expected, string Read, bool? Holds)
{
    public static string Text(JsonNode? node) => node switch
    {
        JsonArray list => string.Join(" | ", list.Select(Text)),
        null => "",
        _ => node.ToString(),
    };

    /// <summary>Case, blanks, composed letters and end marks do not make another value.</summary>
    public static bool Same(string expected, string read) => Plain(expected) == Plain(read);

    public static bool Holding(string text, string part) => Plain(text).Contains(Plain(part), StringComparison.Ordinal);

    private static string Plain(string text) =>
        Regex.Replace(text.Normalize(NormalizationForm.FormC).ToLower(CultureInfo.InvariantCulture), @"[\s\u00A0]+", " ", RegexOptions.NonBacktracking).Trim(' ', '.', ';', '"');
}
