namespace Bot.Desk.Checking;

/// <summary>An article, checked: its numbers and quotations in reading order. Spans point into <paramref name="Text"/>.</summary>
internal sealed record ArticleReport(string Text, IReadOnlyList<CheckedNumber> Numbers, IReadOnlyList<CheckedQuote> Quotes)
{
    public required DateOnly AsOf { get; init; }

    public required int Generation { get; init; }

    /// <summary>Numbers and quotations beyond the limit, not looked at.</summary>
    public int Unchecked { get; init; }

    public int NeedLook => Numbers.Count(number => number.NeedsLook) + Quotes.Count(quote => quote.NeedsLook);
}
