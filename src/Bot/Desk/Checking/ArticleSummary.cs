using Bot.Answering.Checking;

namespace Bot.Desk.Checking;

/// <summary>A report as lines for a chat: what needs a look first, each with what is so; then how much was right.</summary>
internal static class ArticleSummary
{
    private const int LongestShown = 120;

    public static IReadOnlyList<string> Lines(ArticleReport report)
    {
        var lines = new List<string> { DeskReplies.Summary(report) };
        foreach (var number in report.Numbers.Where(number => number.NeedsLook))
        {
            lines.Add($"• {number.Claim.Name.In(report.Text)}: {DeskReplies.Outcome(number)}.");
            lines.AddRange(number.Differences.Select(difference => $"  {DeskReplies.Tell(difference)}"));
            if (number.Nearest.Count > 0) lines.Add($"  {DeskReplies.Nearest(number.Nearest)}");
        }
        foreach (var quote in report.Quotes.Where(quote => quote.NeedsLook))
        {
            lines.Add($"• “{Short(quote.Words)}”: {DeskReplies.Outcome(quote)}.");
            if (quote.Document is { } document) lines.Add($"  {DeskReplies.Stands(document, quote.Place)} {Written(quote.Changes)}");
        }
        lines.Add(DeskReplies.CheckLimits(report.AsOf));
        return lines;
    }

    /// <summary>Left out in brackets with a minus, added with a plus: "miễn phí [-15] [+30] phút".</summary>
    public static string Written(IReadOnlyList<Change> changes) => string.Join(' ', changes.Select(change => change.Kind switch
    {
        ChangeKind.LeftOut => $"[-{change.Words}]",
        ChangeKind.Added => $"[+{change.Words}]",
        _ => change.Words,
    }));

    private static string Short(string words) => words.Length <= LongestShown ? words : words[..words.LastIndexOf(' ', LongestShown)] + "…";
}
