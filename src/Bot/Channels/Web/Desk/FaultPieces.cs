using Bot.Desk.Operators;
using Bot.Desk.Searching;

namespace Bot.Channels.Web.Desk;

/// <summary>A query cut at its faults, to show where they are.</summary>
internal static class FaultPieces
{
    public static IEnumerable<SnippetPiece> Of(DeskQuery query)
    {
        var at = 0;
        foreach (var span in query.Faults.Select(fault => fault.Span).Where(span => span.Start >= 0 && span.Length > 0))
        {
            if (span.Start < at) continue;
            if (span.Start > at) yield return new(query.Text[at..span.Start], false);
            yield return new(span.In(query.Text), true);
            at = span.End;
        }
        if (at < query.Text.Length) yield return new(query.Text[at..], false);
    }
}
