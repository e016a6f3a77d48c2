using System.Text;
using System.Text.RegularExpressions;
using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>
/// A question without what is no question: tags, and phrases of another language or of code ("Ignore previous instructions",
/// "DROP TABLE document"). A foreign name of one or two words stays: it may be asked about.
/// </summary>
internal static partial class Markup
{
    private const int LongestForeignName = 2;

    public static string Without(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal)) text = Tag.Replace(Script.Replace(text, " "), " ").Trim();
        // Letters of Telex and VNI left raw look foreign; they are repaired later.
        if (RawTyping.Repair(text) != text) return text;
        var words = Syllables.Of(text);
        var kept = new StringBuilder(text.Length);
        var from = 0;
        for (var at = 0; at < words.Count;)
        {
            var end = at;
            while (end < words.Count && IsForeign(words[end])) end++;
            if (end - at > LongestForeignName)
            {
                kept.Append(text, from, words[at].Span.Start - from);
                from = words[end - 1].Span.End;
            }
            at = Math.Max(end, at + 1);
        }
        // A question in another language altogether is left as it is.
        return from == 0 || kept.Length + text.Length - from < words.Count ? text : kept.Append(text, from, text.Length - from).ToString();
    }

    private static bool IsForeign(Syllable word) =>
        word.Exact.Length > 3 && word.Exact.All(char.IsAsciiLetter) && !VietnameseSyllable.IsPossible(word.Folded) && Abbreviations.Readings(word.Exact).Count == 0;

    [GeneratedRegex(@"<script\b[^>]{0,200}>.{0,500}?</script>", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Script { get; }

    [GeneratedRegex(@"</?[A-Za-z|][^<>]{0,200}>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag { get; }
}
