using System.Text.RegularExpressions;
using Bot.Answering.Sentences;

namespace Bot.Tests.Answering.Modelling;

/// <summary>The numbered passages that a model was shown.</summary>
internal static partial class Passages
{
    public static IReadOnlyList<(int Mark, string Text)> In(string prompt) =>
        [.. Line.Matches(prompt).Select(match => (int.Parse(match.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups["text"].Value))];

    /// <summary>What a careful model would at least say: the passages themselves, each sentence with its mark.</summary>
    public static string Repeated(string prompt) => string.Join(' ', In(prompt).SelectMany(passage =>
        SentenceSplitter.Split(passage.Text).Select(sentence => $"{sentence.In(passage.Text).TrimEnd('.', ';', ':', ' ')} [{passage.Mark}].")));

    [GeneratedRegex(@"^\[(?<n>[0-9]+)\] (?<text>.+)$", RegexOptions.NonBacktracking | RegexOptions.Multiline)]
    private static partial Regex Line { get; }
}
