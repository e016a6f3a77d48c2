using System.Text.RegularExpressions;

namespace Indexer.Reading.Lines;

/// <summary>Terminal commands inside a text: they would run in an admin's window when the text is shown there.</summary>
internal static class EscapeSequences
{
    public static string Strip(string text, HashSet<ReasonCode> found)
    {
        if (!text.Contains('\u001b', StringComparison.Ordinal)) return text;
        found.Add(ReasonCode.ControlChars);
        return Sequence.Replace(text, "");
    }

    private static readonly Regex Sequence = new(
        "\u001b(\\[[0-9;?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(\u0007|\u001b\\\\)|[@-_])?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
}
