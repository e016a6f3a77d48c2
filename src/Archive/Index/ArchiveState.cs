using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Archive.Index;

/// <summary>What of an archive is held in memory: its segments and counts, as of one commit.</summary>
internal sealed record ArchiveState(long Commits, IReadOnlyList<Segment> Segments, int Documents, bool HasWithdrawnTerms)
{
    /// <summary>Passages that are there, without the withdrawn ones.</summary>
    public int Passages { get; } = Segments.Sum(segment => segment.Live);

    /// <summary>The key of a passage, the same in every build.</summary>
    public long KeyOf(long passage)
    {
        foreach (var segment in Segments)
            if (passage - segment.FirstPassage < segment.Passages) return segment.Keys[passage - segment.FirstPassage];
        throw new ArgumentOutOfRangeException(nameof(passage), passage, "No segment holds the passage.");
    }

    private const int MostDocuments = 50_000;

    private readonly ConcurrentDictionary<long, ArchivedDocument> documents = new();

    /// <summary>A document by key, read once: within a commit it does not change.</summary>
    public ArchivedDocument Document(long key, Func<long, ArchivedDocument> read)
    {
        if (documents.TryGetValue(key, out var document)) return document;
        if (documents.Count >= MostDocuments) documents.Clear();
        return documents[key] = read(key);
    }

    private NeighbourCounts? neighbours;

    /// <summary>Read at the first question that needs them, and kept: within a commit they do not change.</summary>
    public NeighbourCounts Neighbours(Func<NeighbourCounts> read) => neighbours ??= read();

    public static ArchiveState Load(ReadConnection connection, long commits)
    {
        using var command = ArchiveDatabase.Command(
            connection.Connection, "SELECT id, first_passage, passages, keys, withdrawn FROM segment ORDER BY first_passage");
        using var row = command.ExecuteReader();
        var segments = new List<Segment>();
        while (row.Read())
        {
            segments.Add(new(
                row.GetInt64(0),
                row.GetInt64(1),
                row.GetInt32(2),
                MemoryMarshal.Cast<byte, long>(row.GetFieldValue<byte[]>(3)).ToArray(),
                row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4)));
        }
        return new(
            commits,
            segments,
            (int)ArchiveDatabase.Read<long>(connection.Connection, "SELECT COUNT(*) FROM document"),
            ArchiveDatabase.Read<long>(connection.Connection, "SELECT EXISTS(SELECT 1 FROM withdrawn_term)") != 0);
    }
}
