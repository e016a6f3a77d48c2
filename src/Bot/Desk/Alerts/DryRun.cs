using Bot.Desk.Operators;
using Bot.Desk.Searching;

namespace Bot.Desk.Alerts;

/// <summary>What an alert would have told, had it been there: how many documents of the archive match, how many of them of the last year, the newest.</summary>
internal sealed record DryRun(DeskQuery Query)
{
    // More than one a working day is a feed to be read, not an alert to be woken by.
    private const int MostInAYear = 250;

    // In a small archive a year says little.
    private const int BroadestShare = 2;
    private const int FewestToJudge = 20;

    public int Matching { get; init; }

    public int LastYear { get; init; }

    public int Documents { get; init; }

    public IReadOnlyList<DeskRow> Newest { get; init; } = [];

    /// <summary>It would tell of nearly everything: refused, with the count.</summary>
    public bool IsTooBroad => Query.Conditions.Count == 0 || LastYear > MostInAYear || (Documents >= FewestToJudge && Matching * BroadestShare > Documents);

    public static DryRun Of(DeskResult result, DateOnly today, int newest) => new(result.Query)
    {
        Matching = result.Rows.Count,
        LastYear = result.Rows.Count(row => Catalogue.DayOf(row.Document) > today.AddYears(-1)),
        Documents = result.Searched,
        Newest = [.. result.Rows.Take(newest)],
    };
}
