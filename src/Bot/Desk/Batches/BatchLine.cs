using Archive.Index;
using Bot.Desk.Checking;
using Bot.Desk.Operators;

namespace Bot.Desk.Batches;

internal enum BatchOutcome
{
    Found,
    Several,

    /// <summary>The number is there; day, kind or issuer written beside it is not that of the document.</summary>
    Differs,
    OnlyNamed,
    NotFound,

    /// <summary>A query, with the number of documents it found.</summary>
    Searched,

    /// <summary>The line cannot be read; the others are not affected.</summary>
    Faulty,
}

/// <summary>One line of a list, looked up. <paramref name="At"/> counts from 1 as the lines of the list do.</summary>
internal sealed record BatchLine(int At, string Input, BatchOutcome Outcome)
{
    /// <summary>The document meant, or the first of several.</summary>
    public ArchivedDocument? Document { get; init; }

    /// <summary>How many documents the line finds.</summary>
    public int Count { get; init; }

    public IReadOnlyList<Difference> Differences { get; init; } = [];

    public IReadOnlyList<QueryFault> Faults { get; init; } = [];

    /// <summary>The query as it was read; null for a number.</summary>
    public DeskQuery? Query { get; init; }
}

/// <summary>A list looked up in one state of the archive.</summary>
internal sealed record BatchResult(IReadOnlyList<BatchLine> Lines, Catalogue Catalogue, int Generation, long Commits)
{
    /// <summary>Lines beyond the limit, not looked at.</summary>
    public int Left { get; init; }
}
