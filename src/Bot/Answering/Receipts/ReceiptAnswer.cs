namespace Bot.Answering.Receipts;

/// <summary>Tells in a chat what became of a quotation: "/kiemtra K7F3-9QX2".</summary>
internal static class ReceiptAnswer
{
    private const int LongestShown = 240;

    public static Draft Of(string code, ReceiptBook book, Sources sources)
    {
        if (code.Length == 0) return new Draft(AnswerKind.NotFound, [new Statement(Replies.ReceiptWanted, [])]);
        if (book.Find(code) is not { } kept) return new Draft(AnswerKind.NotFound, [new Statement(Replies.NoSuchReceipt(code), [])]);
        var found = new ReceiptCheck(sources).Of(kept);
        var head = Replies.ReceiptSays(found);
        var draft = found switch
        {
            { Now: { } now, Outcome: ReceiptOutcome.Changed } => new Draft(AnswerKind.Answer,
            [
                new Statement($"{head} {Replies.SaidThen} “{Short(kept.Quote)}”", []),
                new Statement($"{Replies.SaysNow} “{Short(now.Quote)}”", now),
                new Statement(Replies.Difference(found.Changes), now),
            ]),
            { Now: { } now } => new Draft(AnswerKind.Answer, [new Statement($"{head} “{Short(now.Quote)}”", now)]),
            _ => new Draft(AnswerKind.NotFound, [new Statement($"{head} {Replies.SaidThen} “{Short(kept.Quote)}”", [])]),
        };
        var earlier = $"{kept.Name}\n{kept.Quote}\n{Replies.Day(Vietnam.DayOf(kept.Given))}";
        return draft with { Statements = [.. draft.Statements.Select(statement => statement with { Earlier = earlier })] };
    }

    private static string Short(string quote)
    {
        var line = string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestShown) return line;
        var cut = line.LastIndexOf(' ', LongestShown);
        return $"{line[..(cut > 0 ? cut : LongestShown)]}…";
    }
}
