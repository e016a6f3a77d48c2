using Archive.Index;
using Bot.Answering;
using Bot.Desk.Checking;
using Bot.Desk.Operators;
using Bot.Desk.Searching;

namespace Bot.Desk.Batches;

/// <summary>Looks up a list of numbers or queries, each line by itself: a line that cannot be read is a row that says so.</summary>
internal sealed class BatchLookup(ArchiveReader reader, Catalogues catalogues, TimeProvider clock)
{
    public const int MostLines = 1000;

    public BatchResult Find(IEnumerable<(int At, string Text)> lines, CancellationToken cancellationToken)
    {
        var today = Vietnam.Today(clock);
        using var snapshot = reader.Snapshot();
        var catalogue = catalogues.Of(snapshot);
        var numbers = new NumberCheck(snapshot, catalogue);
        var entries = lines.ToList();
        var found = new List<BatchLine>(entries.Count);
        foreach (var (at, text) in entries.Take(MostLines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            found.Add(Number(at, text, numbers, today) ?? Search(at, text, snapshot, catalogue, today));
        }
        return new(found, catalogue, snapshot.Generation, snapshot.Commits) { Left = entries.Count - found.Count };
    }

    /// <summary>"155/UBND-KGVX", "công văn 155 ngày 18/01/2023 của UBND tỉnh": one number and what is said of it, nothing else.</summary>
    private static BatchLine? Number(int at, string text, NumberCheck numbers, DateOnly today)
    {
        if (text.Length > DeskQuery.Longest || DeskQuery.Read(text, today) is not { IsRead: true } query) return null;
        if (query.Conditions.Any(condition => condition is WordsCondition or RelationCondition || condition.Negated || !condition.IsInferred)) return null;
        if (ClaimReader.Read(text, today) is not [var claim]) return null;
        var check = numbers.Check(claim);
        return new(at, text, check.Outcome switch
        {
            NumberOutcome.Found => BatchOutcome.Found,
            NumberOutcome.Several => BatchOutcome.Several,
            NumberOutcome.Differs => BatchOutcome.Differs,
            NumberOutcome.OnlyNamed => BatchOutcome.OnlyNamed,
            _ => BatchOutcome.NotFound,
        })
        {
            Document = check.Documents.Count > 0 ? check.Documents[0] : null,
            Count = check.Documents.Count,
            Differences = check.Differences,
        };
    }

    private static BatchLine Search(int at, string text, ArchiveSnapshot snapshot, Catalogue catalogue, DateOnly today)
    {
        var query = DeskQuery.Read(text, today);
        if (!query.IsRead) return new(at, text, BatchOutcome.Faulty) { Faults = query.Faults };
        if (query.Conditions.Count == 0) return new(at, text, BatchOutcome.Faulty) { Faults = [new(default, DeskReplies.NothingAsked)] };
        var rows = DeskSearch.Find(snapshot, catalogue, query).Rows;
        // An operator for one number asks whether it is there.
        var outcome = query.Conditions is [NumberCondition { Negated: false }]
            ? rows.Count switch { 0 => BatchOutcome.NotFound, 1 => BatchOutcome.Found, _ => BatchOutcome.Several }
            : BatchOutcome.Searched;
        return new(at, text, outcome) { Query = query, Count = rows.Count, Document = rows.Count > 0 ? rows[0].Document : null };
    }
}
