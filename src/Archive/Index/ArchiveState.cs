using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace Archive.Index;

/// <summary>What of an archive is held in memory: its segments and counts, as of one commit.</summary>
internal sealed record ArchiveState(long Commits, IReadOnlyList<Segment> Segments, int Documents, bool HasWithdrawnTerms)
{
    /// <summary>Number of the last commit that changed or removed a document of an earlier one; null when that is not known.</summary>
    public long? Rewritten { get; private init; }

    /// <summary>Passages that are there, without the withdrawn ones.</summary>
    public int Passages { get; } = Segments.Sum(segment => segment.Live);

    /// <summary>The key of a passage, the same in every build.</summary>
    public long KeyOf(long passage)
    {
        foreach (var segment in Segments)
            if (passage - segment.FirstPassage < segment.Passages) return segment.Keys[passage - segment.FirstPassage];
        throw new ArgumentOutOfRangeException(nameof(passage), passage, "No segment holds the passage.");
    }

    private const int MostDocuments = 20_000;
    private const int MostFilters = 64;

    private ConcurrentDictionary<long, ArchivedDocument> documents = new();

    /// <summary>A document by key, read once: between two commits that change one (<see cref="Rewritten"/>) they stay as they are.</summary>
    public ArchivedDocument Document(long key, Func<long, ArchivedDocument> read)
    {
        if (documents.TryGetValue(key, out var document)) return document;
        if (documents.Count >= MostDocuments) documents.Clear();
        return documents[key] = read(key);
    }

    private readonly ConcurrentDictionary<string, PassageSet> filtered = new();

    /// <summary>The passages that one part of a filter lets through, read once: within a commit they do not change.</summary>
    public PassageSet Filtered(DocumentFilterSql.Part part, Func<DocumentFilterSql.Part, PassageSet> read)
    {
        var written = $"{part.Where} {string.Join('\n', part.Values.Select(value => value.Value))}";
        if (filtered.TryGetValue(written, out var ranges)) return ranges;
        if (filtered.Count >= MostFilters) filtered.Clear();
        return filtered[written] = read(part);
    }

    // Those of an earlier commit until a question asks: what they hold need not be read again.
    private NeighbourParts neighbours = NeighbourParts.None;
    private bool areNeighboursRead;

    /// <summary>Read at the first question that needs them, as far as an earlier commit has not read them, and kept: within a commit they do not change.</summary>
    public NeighbourParts Neighbours(Func<NeighbourParts, NeighbourParts> read)
    {
        if (Volatile.Read(ref areNeighboursRead)) return neighbours;
        neighbours = read(neighbours);
        Volatile.Write(ref areNeighboursRead, true);
        return neighbours;
    }

    private PassageVectors? vectors;

    public PassageVectors Vectors(Func<PassageVectors> read) => vectors ??= read();

    /// <summary>Reads the state of a commit; of the segments that were there <paramref name="before"/>, only what can have changed.</summary>
    public static ArchiveState Load(ReadConnection connection, long commits, ArchiveState? before)
    {
        var known = before?.Segments.ToDictionary(segment => segment.Id) ?? [];
        using var command = ArchiveDatabase.Command(connection.Connection, "SELECT id, withdrawn FROM segment ORDER BY first_passage");
        using var row = command.ExecuteReader();
        var segments = new List<Segment>();
        while (row.Read())
        {
            var withdrawn = row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1);
            segments.Add(known.TryGetValue(row.GetInt64(0), out var segment)
                ? segment with { Withdrawn = withdrawn }
                : LoadSegment(connection, row.GetInt64(0), withdrawn));
        }
        var state = new ArchiveState(
            commits,
            segments,
            ArchiveDatabase.ReadDocumentCount(connection.Connection),
            ArchiveDatabase.Read<long>(connection.Connection, "SELECT EXISTS(SELECT 1 FROM withdrawn_term)") != 0)
        {
            Rewritten = ArchiveDatabase.ReadNumber(connection.Connection, "rewritten"),
        };
        return before is null ? state : state.After(before);
    }

    /// <summary>This state with what an earlier one has read and no commit between them has changed.</summary>
    private ArchiveState After(ArchiveState before)
    {
        neighbours = before.neighbours;
        // A transaction that began before the last commit may come to load its state after it.
        var (older, newer) = Commits < before.Commits ? (this, before) : (before, this);
        if (newer.Rewritten <= older.Commits) documents = before.documents;
        return this;
    }

    private static Segment LoadSegment(ReadConnection connection, long id, byte[]? withdrawn)
    {
        using var command = ArchiveDatabase.Command(
            connection.Connection, "SELECT first_passage, passages, keys, lengths FROM segment WHERE id = $id", ("$id", id));
        using var row = command.ExecuteReader();
        row.Read();
        var keys = MemoryMarshal.Cast<byte, long>(row.GetFieldValue<byte[]>(2)).ToArray();
        var lengths = PassageLength.Unpack(row.GetFieldValue<byte[]>(3));
        return new(id, row.GetInt64(0), row.GetInt32(1), keys, lengths, UsualImpacts.Of(lengths), withdrawn);
    }
}
