using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Answering;

namespace Bot.Channels.Web.Pages;

/// <summary>A run of words, or with <paramref name="Source"/> the mark [n] that stands for a source.</summary>
internal sealed record Said(string Text, AnswerCitation? Source);

internal sealed record SaidLine(IReadOnlyList<Said> Parts, bool IsItem);

/// <summary>The text of an answer cut at line ends and at its marks; a mark that no source answers to stays plain text.</summary>
internal static partial class AnswerText
{
    /// <summary>What is read at once. The line that says how much is left is not among them: the page has a button for it.</summary>
    public static IReadOnlyList<SaidLine> Lines(CitedAnswer answer) =>
        Lines(answer.Left.Count == 0 ? answer.Text : answer.Text[..answer.Text.LastIndexOf('\n')], answer.Citations);

    /// <summary>What was left out to keep the answer short, in full.</summary>
    public static IReadOnlyList<SaidLine> Rest(CitedAnswer answer) =>
        Lines(string.Join('\n', answer.Left.Select(sentence => sentence.Text + CitationMarks.Write(sentence.Citations))), answer.Citations);

    private static IReadOnlyList<SaidLine> Lines(string text, IReadOnlyList<AnswerCitation> citations) =>
    [
        .. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => Item.Match(line) is { Success: true } item
            ? new SaidLine(Parts(line[item.Length..], citations), true)
            : new SaidLine(Parts(line, citations), false)),
    ];

    private static List<Said> Parts(string line, IReadOnlyList<AnswerCitation> citations)
    {
        var parts = new List<Said>();
        var start = 0;
        foreach (Match match in Mark.Matches(line))
        {
            var number = int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            if (citations.FirstOrDefault(citation => citation.Mark == number) is not { } source) continue;
            if (match.Index > start) parts.Add(new(line[start..match.Index], null));
            parts.Add(new(match.Value, source));
            start = match.Index + match.Length;
        }
        if (start < line.Length) parts.Add(new(line[start..], null));
        return parts;
    }

    [GeneratedRegex(@"\[(?<number>[0-9]{1,3})\]", RegexOptions.NonBacktracking)]
    private static partial Regex Mark { get; }

    [GeneratedRegex(@"^\s*[-•]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Item { get; }
}
