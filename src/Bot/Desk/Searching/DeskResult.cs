using Archive.Documents;
using Archive.Index;
using Bot.Desk.Operators;

namespace Bot.Desk.Searching;

internal enum DeskOrder
{
    Relevance,
    Newest,
    Oldest,
}

/// <summary>A document in a list, with its effect on the day of the list.</summary>
internal sealed record DeskRow(ArchivedDocument Document, EffectState Effect)
{
    public DocumentFacts Facts => Document.Facts;
}

/// <summary>A condition, and how many documents there would be without it: told when a list is empty.</summary>
internal sealed record Blocker(Condition Condition, int Without);

/// <summary>All that a query found, in order; screen and exports are made from this one record.</summary>
internal sealed record DeskResult(DeskQuery Query, DeskOrder Order, IReadOnlyList<DeskRow> Rows)
{
    /// <summary>Conditions that alone keep an empty list empty.</summary>
    public IReadOnlyList<Blocker> Blockers { get; init; } = [];

    public required DateOnly AsOf { get; init; }

    public required int Generation { get; init; }

    public required long Commits { get; init; }

    /// <summary>How many documents were looked through.</summary>
    public required int Searched { get; init; }
}
