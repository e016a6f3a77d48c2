using System.Data.Common;

namespace Archive.Index;

/// <summary>
/// Tells whether an archive is what was written, by four looks: SQLite's own check, the digests of documents, passages against
/// texts, and postings against passages analysed again. It takes about as long as a build.
/// </summary>
public static class ArchiveCheck
{
    private const int MostFaults = 100;

    /// <summary>At most a hundred faults of the live generation; none when it is sound.</summary>
    /// <exception cref="ArchiveMissingException">Nothing was built yet.</exception>
    /// <exception cref="InvalidDataException">The generation was built for another schema.</exception>
    public static IReadOnlyList<ArchiveFault> Faults(ArchiveReader reader, CancellationToken cancellationToken)
    {
        try
        {
            using var snapshot = reader.Snapshot();
            return [.. Faults(snapshot, cancellationToken).Take(MostFaults)];
        }
        catch (DbException e)
        {
            return [new(ArchiveFaultKind.Unreadable, e.Message)];
        }
    }

    private static List<ArchiveFault> Faults(ArchiveSnapshot snapshot, CancellationToken cancellationToken)
    {
        var storage = Looked("storage", () => [.. StorageFaults(snapshot)]);
        if (storage.Count > 0) return storage;
        return Looked("documents", () => ContentFaults(snapshot, cancellationToken));
    }

    private static IEnumerable<ArchiveFault> StorageFaults(ArchiveSnapshot snapshot)
    {
        using var command = ArchiveDatabase.Command(snapshot.Connection, $"PRAGMA integrity_check({MostFaults})");
        using var row = command.ExecuteReader();
        while (row.Read())
            if (row.GetString(0) is var line && line != "ok") yield return new(ArchiveFaultKind.Storage, line);
    }

    private static List<ArchiveFault> ContentFaults(ArchiveSnapshot snapshot, CancellationToken cancellationToken)
    {
        var documents = new DocumentCheck(snapshot.Connection, snapshot.Texts);
        var postings = new PostingsCheck(snapshot);
        // Analysed on all processors, read and summed up on one.
        var analysed = documents.Read().AsParallel().WithCancellation(cancellationToken).Select(document => (document, document.Analyse()));
        foreach (var (document, passages) in analysed)
            postings.Expect(document, passages);
        return [.. documents.Faults(), .. postings.Faults()];
    }

    /// <summary>Damage shows itself in any exception that reading can throw.</summary>
    private static List<ArchiveFault> Looked(string part, Func<List<ArchiveFault>> look)
    {
        try
        {
            return look();
        }
        catch (Exception e) when (e.GetBaseException() is not OperationCanceledException)
        {
            return [new(ArchiveFaultKind.Unreadable, $"{part}: {e.GetBaseException().Message}")];
        }
    }
}
