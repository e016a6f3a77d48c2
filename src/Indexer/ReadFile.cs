using Archive.Documents;
using Indexer.Reading;
using Indexer.Reading.Sources;
using Indexer.Splitting;

namespace Indexer;

/// <summary>A file with its documents already split, on its way to the archive.</summary>
internal sealed record ReadFile(FileOutcome Outcome, IReadOnlyList<(OfficialDocument Document, IReadOnlyList<Passage> Passages)> Documents)
{
    public Verdict Verdict { get; private init; } = Outcome.Verdict;

    /// <summary>Folder or file it was given by, and its state when it was read.</summary>
    public string Source { get; init; } = "";

    public string State { get; init; } = "";

    /// <summary>As it was at the last run; nothing was read.</summary>
    public LedgerEntry? Unchanged { get; private init; }

    public static ReadFile OfFolder(CorpusEntry folder) => new(new FileOutcome(folder.Id, [], folder.Warning, null), []) { Verdict = Verdict.IndexWarn };

    public static ReadFile OfUnchanged(LedgerEntry entry) => new(new FileOutcome(entry.Id, [], null, null), []) { Unchanged = entry, Source = entry.Source };

    public static ReadFile OfLine(FileOutcome outcome) =>
        new(outcome, [.. outcome.Accepted.Select(read => (read.Document, DatabasePassages.Of(read.Document)))]);

    /// <summary>What cannot be split is lost alone, as what cannot be read.</summary>
    public static ReadFile Of(FileOutcome outcome)
    {
        try
        {
            return new(outcome, [.. outcome.Accepted.Select(read => (read.Document, PassageSplitter.Split(read.Document)))]);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or IndexOutOfRangeException)
        {
            return new(FileOutcome.Skipped(outcome.Id, ReasonCode.Corrupt, $"{outcome.Id}: {e.GetType().Name}: {e.Message}"), []);
        }
    }
}
