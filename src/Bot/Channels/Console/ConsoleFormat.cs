using System.Text;
using Bot.Answering;

namespace Bot.Channels.Console;

/// <summary>An answer as plain lines: what was understood, the answer, its numbered sources, what to do next.</summary>
internal static class ConsoleFormat
{
    public static string Write(CitedAnswer answer)
    {
        var lines = new List<string>();
        if (answer.Understood.Note is { Length: > 0 } note) lines.Add(note);
        lines.Add(answer.Text);
        if (answer.Citations.Count > 0)
        {
            lines.Add("");
            lines.Add(Replies.Sources);
            lines.AddRange(answer.Citations.Select(Replies.SourceLine));
        }
        if (answer.Contact is { Length: > 0 } contact) lines.AddRange(["", Replies.AskPeople(contact)]);
        if (answer.Suggestions.Count > 0) lines.AddRange(["", Replies.AskNext, .. answer.Suggestions.Select(next => $"  - {next}")]);
        return string.Join('\n', lines);
    }

    /// <summary>One source in full, as /nguon shows it.</summary>
    public static string WriteSource(AnswerCitation citation)
    {
        var text = new StringBuilder(Replies.SourceLine(citation)).Append('\n');
        text.Append(Replies.EffectOf(citation.Effect)).Append('\n');
        text.Append('“').Append(citation.Quote).Append('”');
        if (citation.Source is { } source) text.Append('\n').Append(Replies.PublishedAt(source));
        return text.Append('\n').Append(Replies.ReceiptOf(citation.Receipt)).ToString();
    }
}
