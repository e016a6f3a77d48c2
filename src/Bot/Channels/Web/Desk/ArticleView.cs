using Bot.Desk.Checking;

namespace Bot.Channels.Web.Desk;

/// <summary>What the page of the article check shows: the text as pasted, what is wrong with it, or the report.</summary>
internal sealed record ArticleView(string Text)
{
    public string? Wrong { get; init; }

    public ArticleReport? Report { get; init; }

    /// <summary>The article cut at its numbers and quotations; a number inside a quotation stays part of it.</summary>
    public IEnumerable<ArticlePiece> Pieces()
    {
        var report = Report!;
        var items = report.Quotes.Select((quote, i) => (quote.Span, Anchor: $"t{i + 1}", quote.NeedsLook))
            .Concat(report.Numbers.Select((number, i) => (Span: number.Claim.Name, Anchor: $"s{i + 1}", number.NeedsLook)))
            .OrderBy(item => item.Span.Start).ThenByDescending(item => item.Span.Length);
        var at = 0;
        foreach (var (span, anchor, needsLook) in items)
        {
            if (span.Start < at) continue;
            if (span.Start > at) yield return new(report.Text[at..span.Start], null, false);
            yield return new(span.In(report.Text), anchor, needsLook);
            at = span.End;
        }
        if (at < report.Text.Length) yield return new(report.Text[at..], null, false);
    }
}

/// <summary>A stretch of an article; an item of the report when it has an anchor.</summary>
internal sealed record ArticlePiece(string Text, string? Anchor, bool NeedsLook);
