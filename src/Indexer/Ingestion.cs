using System.Data.Common;
using System.Diagnostics;
using Archive.Index;
using Indexer.Reading.Isolation;

namespace Indexer;

/// <summary>
/// The upper line of the flow: file ─Reading→ OfficialDocument ─Splitting→ Passage ─Index→ archive. A run that would drop more than
/// a fifth of the documents is held until an admin confirms it: a folder that was not mounted must not empty the archive.
/// </summary>
internal sealed class Ingestion(string indexFolder, ReadingPool pool)
{
    private const double LargestLoss = 0.2;

    private readonly Generations generations = new(indexFolder);

    public bool ConfirmShrink { get; init; }

    /// <summary>A full build beside the live generation; goes live at the end, and not at all when it holds nothing.</summary>
    public async Task<IngestionReport> BuildAsync(IReadOnlyList<string> sources, Action<IngestedFile> progress, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        var before = CountLive();
        using var writer = generations.BeginNext();
        var ledger = Ledger.Open(indexFolder);
        ledger.Clear();
        var intake = new Intake(writer, ledger);
        await foreach (var read in new ReadAhead(pool, null).ReadAsync(sources, cancellationToken))
            foreach (var line in intake.Put(read)) progress(line);
        var after = intake.Files.Sum(file => file.Documents);
        return Finish(clock, writer, ledger, intake, before, after, after > 0);
    }

    /// <summary>Adds what is new, replaces what has changed and withdraws what is gone from the given folders, in one transaction.</summary>
    public async Task<IngestionReport> UpdateAsync(IReadOnlyList<string> sources, Action<IngestedFile> progress, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var writer = generations.OpenLive();
        var ledger = Ledger.Open(indexFolder);
        var intake = new Intake(writer, ledger);
        await foreach (var read in new ReadAhead(pool, ledger).ReadAsync(sources, cancellationToken))
            foreach (var line in intake.Put(read)) progress(line);
        intake.WithdrawMissing([.. sources.Select(Path.GetFullPath)]);
        return Finish(clock, writer, ledger, intake, intake.Before, intake.Before - intake.Withdrawn, intake.HasChanges);
    }

    private IngestionReport Finish(Stopwatch clock, ArchiveWriter writer, Ledger ledger, Intake intake, int before, int after, bool commit)
    {
        var held = !ConfirmShrink && after < before * (1 - LargestLoss);
        if (commit && !held) writer.Commit();
        if (!held && (commit || before > 0)) ledger.Save();
        return new IngestionReport(intake.Files, generations.Current, clock.Elapsed)
        {
            Withdrawn = intake.Withdrawn,
            Held = held ? (before, after) : null,
        };
    }

    /// <summary>None where the archive is damaged or of another schema: a build is what mends it.</summary>
    private int CountLive()
    {
        if (generations.Current is null) return 0;
        try
        {
            using var reader = new ArchiveReader(indexFolder);
            using var snapshot = reader.Snapshot();
            return snapshot.DocumentCount;
        }
        catch (Exception e) when (e is InvalidDataException or DbException)
        {
            return 0;
        }
    }
}
