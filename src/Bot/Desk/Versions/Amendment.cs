using System.Text.RegularExpressions;
using Archive.Search;
using Archive.Text;

namespace Bot.Desk.Versions;

/// <summary>
/// One provision that an amending act words anew: "Khoản 2 Điều 4 được sửa đổi, bổ sung như sau: “2. …”" (Nghị định 78/2025/NĐ-CP on form: the new words
/// stand between quotation marks). <paramref name="Provision"/> is null when a new one is put in, of which there are no earlier words.
/// </summary>
internal sealed partial record Amendment(string Head, TextSpan Span, ProvisionMention? Provision, string Words)
{
    private const int LongestHead = 300;

    public static IReadOnlyList<Amendment> ReadAll(string text)
    {
        var amendments = new List<Amendment>();
        foreach (Match announced in Announced.Matches(text))
        {
            var open = announced.Index + announced.Length - 1;
            if (Close(text, open) is not { } close) continue;
            var head = text[announced.Index..open].Trim();
            if (head.Length > LongestHead) continue;
            // Its own "Điều 1." or "2." names nothing that is amended.
            var says = head[Label.Match(head).Length..];
            var provisions = ProvisionMention.FindAll(says);
            if (provisions.Count == 0) continue;
            amendments.Add(new(head, TextSpan.Between(announced.Index, close + 1), says.StartsWith("Bổ sung", StringComparison.Ordinal) ? null : provisions[0], text[(open + 1)..close]));
        }
        return amendments;
    }

    /// <summary>The mark that closes the quotation opened at <paramref name="open"/>; quotations may stand inside.</summary>
    private static int? Close(string text, int open)
    {
        if (text[open] == '"') return text.IndexOf('"', open + 1) is var end and > 0 ? end : null;
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            if (text[i] == '“') depth++;
            else if (text[i] == '”' && --depth == 0) return i;
        }
        return null;
    }

    [GeneratedRegex("^[^\\n“”\"]*(?:[Ss]ửa đổi|[Bb]ổ sung|[Tt]hay thế)[^\\n“”\"]*như sau:\\s*[“\"]", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Announced { get; }

    [GeneratedRegex(@"^(?:(?:Điều )?\d+[a-zđ]?\.|[a-zđ]\))?\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Label { get; }
}
