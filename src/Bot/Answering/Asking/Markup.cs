using System.Text.RegularExpressions;

namespace Bot.Answering.Asking;

/// <summary>A question without tags: what stands in them is no word of it.</summary>
internal static partial class Markup
{
    public static string Without(string text) => text.Contains('<', StringComparison.Ordinal) ? Tag.Replace(Script.Replace(text, " "), " ").Trim() : text;

    [GeneratedRegex(@"<script\b[^>]{0,200}>.{0,500}?</script>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Script { get; }

    [GeneratedRegex(@"</?[A-Za-z|][^<>]{0,200}>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag { get; }
}
