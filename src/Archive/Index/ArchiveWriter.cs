using System.Globalization;
using Archive.Documents;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>
/// Writes one generation: a full build beside the live one (<see cref="Generations.BeginNext"/>) or a change of the live one
/// (<see cref="Generations.OpenLive"/>). Nothing is seen by readers before <see cref="Commit"/>; disposing without it changes
/// nothing. For one thread; the others analyse and pack meanwhile.
/// </summary>
public sealed class ArchiveWriter : IDisposable
{
    private static readonly int MostWaiting = 32 * Environment.ProcessorCount;

    private readonly SqliteConnection connection;
    private readonly WriterLock writerLock;
    private readonly Action? publish;
    private readonly SegmentBuilder segment;
    private readonly DocumentTables tables;
    private readonly Withdrawals withdrawals;
    private readonly NeighbourTable neighbours;
    private readonly TextDictionary dictionary;
    private readonly Queue<Task<Prepared>> preparing = new();
    private readonly HashSet<string> waiting = new(StringComparer.Ordinal);
    // Passages are numbered when they are put, taken into the tables when they are prepared, written with their segment.
    private long nextPassage;
    private long taken;
    private long written;
    private bool isCommitted;

    /// <summary>What the writer's thread only has to put away.</summary>
    private sealed record Prepared(DocumentRows Rows, AnalysedPassage[] Passages);

    private ArchiveWriter(SqliteConnection connection, WriterLock writerLock, Action? publish)
    {
        this.connection = connection;
        this.writerLock = writerLock;
        this.publish = publish;
        ArchiveDatabase.Run(connection, "BEGIN IMMEDIATE");
        segment = new(connection);
        tables = new(connection);
        neighbours = new(connection);
        withdrawals = new(connection, neighbours);
        dictionary = new(connection);
        nextPassage = taken = written = ArchiveDatabase.Read<long>(connection, "SELECT COALESCE(MAX(first_passage + passages), 0) FROM segment");
    }

    internal static ArchiveWriter Begin(string path, WriterLock writerLock, Action publish)
    {
        foreach (var ending in (ReadOnlySpan<string>)["", "-journal", "-wal", "-shm"]) File.Delete(path + ending);
        return new(ArchiveDatabase.Create(path), writerLock, publish);
    }

    internal static ArchiveWriter Change(string path, WriterLock writerLock) => new(ArchiveDatabase.OpenToWrite(path), writerLock, publish: null);

    /// <summary>Adds the document, or replaces the one with the same id.</summary>
    public void Put(OfficialDocument document, IReadOnlyList<Passage> passages)
    {
        Withdraw(document.Facts.Id);
        var first = nextPassage;
        nextPassage += passages.Count;
        var texts = dictionary.PackerFor(DocumentRows.Texts(document, passages));
        waiting.Add(document.Facts.Id);
        preparing.Enqueue(Task.Run(() =>
        {
            var key = StableKey.Of(document.Facts.Id);
            var analysed = new AnalysedPassage[passages.Count];
            for (var i = 0; i < analysed.Length; i++)
                analysed[i] = AnalysedPassage.Of(first + i, StableKey.Of(key, passages[i].Ordinal), document.Facts, passages[i]);
            return new Prepared(DocumentRows.Of(document, passages, first, texts), analysed);
        }));
        if (preparing.Count > MostWaiting) TakePrepared();
    }

    /// <summary>False when there is no such document.</summary>
    public bool Withdraw(string id)
    {
        if (waiting.Contains(id)) TakeAllPrepared();
        if (tables.Find(id) is not { } found) return false;
        // A passage is withdrawn from a segment that is written; most stand in one.
        if (found.FirstPassage + found.Passages > written) WriteSegment();
        withdrawals.Withdraw(found, tables.ReadPassages(found));
        tables.Delete(found);
        return true;
    }

    /// <summary>Keeps vectors of passages that a snapshot gave (<see cref="ArchiveSnapshot.WithoutVector"/>); those of another model go.</summary>
    /// <param name="vectors">Number of a passage with its vector; all of one length.</param>
    /// <returns>False when the archive has changed since, so that the numbers may mean other passages.</returns>
    public bool PutVectors(ArchiveSnapshot read, string model, IReadOnlyList<(long Passage, ReadOnlyMemory<float> Vector)> vectors)
    {
        var commits = ArchiveDatabase.Read<string>(connection, "SELECT value FROM meta WHERE name = 'commits'");
        if (read.Connection.DataSource != connection.DataSource || commits != read.Commits.ToString(CultureInfo.InvariantCulture)) return false;
        if (vectors.Count == 0) return true;
        var table = new VectorTable(connection);
        table.Use(model, vectors[0].Vector.Length);
        foreach (var (passage, vector) in vectors) table.Put(passage, vector.Span);
        return true;
    }

    /// <summary>Id and content hash of every document, to skip what has not changed.</summary>
    public IReadOnlyDictionary<string, string?> ContentHashes()
    {
        TakeAllPrepared();
        return tables.ContentHashes();
    }

    /// <summary>Makes all that was put and withdrawn visible, at once and durably.</summary>
    public void Commit()
    {
        WriteSegment();
        withdrawals.Save();
        neighbours.Save(commit: 1 + (ArchiveDatabase.ReadNumber(connection, "commits") ?? 0));
        SegmentMerge.MergeIfMany(connection);
        ArchiveDatabase.Run(connection, "UPDATE meta SET value = value + 1 WHERE name = 'commits'");
        ArchiveDatabase.Run(connection, "UPDATE meta SET value = value + $added WHERE name = 'documents'", ("$added", tables.Added));
        if (tables.HasRewritten || ArchiveDatabase.ReadNumber(connection, "rewritten") is null)
            ArchiveDatabase.Run(connection, "INSERT OR REPLACE INTO meta SELECT 'rewritten', value FROM meta WHERE name = 'commits'");
        ArchiveDatabase.Run(connection, "COMMIT");
        isCommitted = true;
        if (publish is null) return;
        ArchiveDatabase.Run(connection, "PRAGMA journal_mode=WAL");
        CloseConnection();
        publish();
    }

    public void Dispose()
    {
        try
        {
            if (!isCommitted) Task.WaitAll([.. preparing]);
        }
        finally
        {
            CloseConnection();
            writerLock.Dispose();
        }
    }

    private void WriteSegment()
    {
        TakeAllPrepared();
        Flush();
    }

    private void TakeAllPrepared()
    {
        while (preparing.Count > 0) TakePrepared();
    }

    private void TakePrepared()
    {
        var prepared = preparing.Dequeue().GetAwaiter().GetResult();
        tables.Insert(prepared.Rows);
        waiting.Remove(prepared.Rows.Facts.Id);
        foreach (var passage in prepared.Passages)
        {
            segment.Add(passage);
            tables.InsertMentions(passage);
            neighbours.Add(passage.Terms.Neighbours);
            taken = passage.Number + 1;
        }
        if (segment.IsFull) Flush();
    }

    private void Flush()
    {
        segment.Flush();
        written = taken;
    }

    private void CloseConnection()
    {
        tables.Dispose();
        dictionary.Dispose();
        withdrawals.Dispose();
        connection.Dispose();
    }
}
