using Bot.Answering;
using Bot.State.Chats;

namespace Bot.Conversations.Chats;

/// <summary>An answer as a reply: what was understood, the answer, its numbered sources with links and receipts, whom to ask, what to do next.</summary>
internal static class AnswerReply
{
    public static (ChatReply Reply, string Key, Shown Shown) Of(CitedAnswer answer, bool isPrivate)
    {
        var key = ShownAnswers.NewKey();
        var choices = Choices(answer, isPrivate);
        return (new(Lines(answer)) { Choices = Numbered(key, choices) }, key, new(key, answer.Citations, choices) { Rest = FurtherPages.RestOf(answer), Next = answer.Suggestions });
    }

    public static IReadOnlyList<Choice> Numbered(string key, IReadOnlyList<ShownChoice> choices) =>
        [.. choices.Select((choice, at) => new Choice(choice.Title, new Pressed(key, at + 1).ToString()))];

    /// <summary>One source in full: where it stands, its effect, the words, where it was published.</summary>
    public static IEnumerable<Line> Source(AnswerCitation citation)
    {
        yield return new(new Run(Replies.SourceLine(citation), RunKind.Bold, citation.Url));
        yield return Line.Of(Replies.EffectOf(citation.Effect));
        yield return new(new Run($"“{citation.Quote}”", RunKind.Quote));
        if (citation.Source is { } source) yield return Line.Of(Replies.PublishedAt(source));
        yield return new(new Run(Replies.ReceiptOf(citation.Receipt), RunKind.Italic));
    }

    /// <summary>Where the sentences above stand: each source in a line, with its link and its receipt.</summary>
    public static IEnumerable<Line> Sources(IEnumerable<AnswerCitation> citations)
    {
        var lines = citations.Select(citation => new Line(new Run(Replies.SourceLine(citation), Url: citation.Url), new Run($". {Replies.ReceiptOf(citation.Receipt)}"))).ToList();
        return lines.Count == 0 ? [] : [Line.Empty, new(new Run(Replies.Sources, RunKind.Bold)), .. lines];
    }

    /// <summary>An answer that goes on says where: elsewhere in its sources, in a chat behind a button.</summary>
    private static string[] Text(CitedAnswer answer)
    {
        var lines = answer.Text.Split('\n');
        for (var left = answer.Sentences.Count; left > 0; left--)
            if (lines[^1] == Replies.SeeMore(left)) return [.. lines[..^1], Sentences.GoesOn(left)];
        return lines;
    }

    private static List<Line> Lines(CitedAnswer answer)
    {
        var lines = new List<Line>();
        if (answer.Understood.Note is { Length: > 0 } note) lines.Add(new(new Run(note, RunKind.Italic)));
        lines.AddRange(Text(answer).Select(Line.Of));
        var marked = FurtherPages.MarkedIn(answer.Text, answer.Citations).ToList();
        lines.AddRange(Sources(marked.Count > 0 ? marked : answer.Citations.Take(FurtherPages.SourcesAPage)));
        if (answer.Contact is { Length: > 0 } contact) lines.AddRange([Line.Empty, Line.Of(Replies.AskPeople(contact))]);
        return lines;
    }

    private static List<ShownChoice> Choices(CitedAnswer answer, bool isPrivate)
    {
        var choices = new List<ShownChoice>();
        if (answer.Citations.Count > 0) choices.Add(new(Sentences.SourcesTitle, "sources"));
        if (answer.Suggestions.Count > 0 || FurtherPages.RestOf(answer).Count > 0) choices.Add(new(Sentences.MoreTitle, "more"));
        if (answer.Kind == AnswerKind.Answer && answer.Citations.FirstOrDefault(citation => citation.Number is not null) is { } numbered)
            choices.Add(new(Sentences.EffectTitle, $"ask {Sentences.StillInForce($"{numbered.Kind} {numbered.Number}".Trim())}"));
        if (answer.Kind is AnswerKind.Answer or AnswerKind.Documents or AnswerKind.NotFound)
        {
            choices.Add(new(Sentences.UsefulTitle, "useful"));
            choices.Add(new(Sentences.UselessTitle, "useless"));
        }
        if (isPrivate && answer.Kind != AnswerKind.Help) choices.Add(new(Sentences.OfficerTitle, "officer"));
        return choices;
    }
}
