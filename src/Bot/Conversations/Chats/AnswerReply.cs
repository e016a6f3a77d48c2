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
        return (new(Lines(answer)) { Choices = Numbered(key, choices) }, key, new(key, answer.Citations, choices));
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

    private static List<Line> Lines(CitedAnswer answer)
    {
        var lines = new List<Line>();
        if (answer.Understood.Note is { Length: > 0 } note) lines.Add(new(new Run(note, RunKind.Italic)));
        lines.AddRange(answer.Text.Split('\n').Select(Line.Of));
        if (answer.Citations.Count > 0)
        {
            lines.Add(Line.Empty);
            lines.Add(new(new Run(Replies.Sources, RunKind.Bold)));
            lines.AddRange(answer.Citations.Select(citation => new Line(
                new Run(Replies.SourceLine(citation), Url: citation.Url), new Run($". {Replies.ReceiptOf(citation.Receipt)}"))));
        }
        if (answer.Contact is { Length: > 0 } contact) lines.AddRange([Line.Empty, Line.Of(Replies.AskPeople(contact))]);
        return lines;
    }

    private static List<ShownChoice> Choices(CitedAnswer answer, bool isPrivate)
    {
        var choices = new List<ShownChoice>();
        if (answer.Citations.Count > 0) choices.Add(new(Sentences.SourcesTitle, "sources"));
        if (answer.Suggestions.Count > 0) choices.Add(new(Sentences.MoreTitle, $"more {string.Join('\n', answer.Suggestions)}"));
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
