using Bot.Answering;

namespace Bot.Channels.Web.Pages;

/// <summary>An answer as text to paste into a letter or an article: its words, its sources with their pages, the day.</summary>
internal static class AnswerCopy
{
    /// <summary>Pages of documents stand as "/v/…" at the beginning of a line; the script puts the site's address before them.</summary>
    public static string Of(CitedAnswer answer)
    {
        var lines = new List<string> { answer.Text };
        if (answer.Citations.Count > 0) lines.AddRange(["", Replies.Sources]);
        foreach (var citation in answer.Citations)
            lines.AddRange([Replies.SourceLine(citation), citation.Url, Replies.ReceiptOf(citation.Receipt)]);
        lines.AddRange(["", Replies.MachineSaid(answer.AsOf)]);
        return string.Join('\n', lines);
    }
}
