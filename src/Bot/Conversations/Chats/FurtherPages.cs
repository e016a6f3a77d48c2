using Bot.Answering;

namespace Bot.Conversations.Chats;

/// <summary>What did not fit into an answer as it is read at once: its sentences and its sources in pages, each behind the one before.</summary>
internal static class FurtherPages
{
    public const int SourcesAPage = 5;

    private const int LongestPage = 1_400;

    /// <summary>From the first sentence on that was left out or cut.</summary>
    public static IReadOnlyList<AnswerSentence> RestOf(CitedAnswer answer) =>
        answer.Citations.Count == 0 ? [] : [.. answer.Sentences.SkipWhile(sentence => answer.Text.Contains(sentence.Text, StringComparison.Ordinal))];

    /// <summary>Those whose marks are in a text.</summary>
    public static IEnumerable<AnswerCitation> MarkedIn(string text, IEnumerable<AnswerCitation> citations) =>
        citations.Where(citation => text.Contains(CitationMarks.Write([citation.Mark]).Trim(), StringComparison.Ordinal));

    /// <summary>The sentences of the next page, at least one, and those after them.</summary>
    public static (IReadOnlyList<AnswerSentence> Page, IReadOnlyList<AnswerSentence> Left) Turn(IReadOnlyList<AnswerSentence> rest)
    {
        var (count, length) = (0, 0);
        while (count < rest.Count && (count == 0 || length + rest[count].Text.Length <= LongestPage)) length += rest[count++].Text.Length;
        return ([.. rest.Take(count)], [.. rest.Skip(count)]);
    }

    public static IEnumerable<Line> Lines(IReadOnlyList<AnswerSentence> page, IReadOnlyList<AnswerCitation> citations)
    {
        var marks = page.SelectMany(sentence => sentence.Citations).ToHashSet();
        return page.SelectMany(sentence => (sentence.Text + CitationMarks.Write(sentence.Citations)).Split('\n')).Select(Line.Of)
            .Concat(AnswerReply.Sources(citations.Where(citation => marks.Contains(citation.Mark))));
    }
}
