using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>
/// Keeps the counts of exact syllables and neighbours in a table of few rows while passages are written and withdrawn: a commit adds one,
/// and merges those that are not much larger. The sum of the rows is the same however the passages came.
/// </summary>
internal sealed class NeighbourTable(SqliteConnection connection)
{
    private NeighbourTally tally = new();

    public void Add(ReadOnlySpan<uint> neighbours) => tally.Add(neighbours);

    public void Remove(ReadOnlySpan<uint> neighbours) => tally.Remove(neighbours);

    /// <summary>
    /// Writes what was counted since as a part with the number of the commit; nothing when nothing was. Commits count up, so a part's id is
    /// never given to another, and who has read a part need not read it again.
    /// </summary>
    public void Save(long commit)
    {
        if (tally.Size == 0) return;
        var written = tally.Counted().Written();
        foreach (var (id, length) in ReadLengths())
        {
            // A large part is not read for what a small change adds.
            if (length > 2 * written.Length) break;
            tally.Add(NeighbourCounts.Read(ArchiveDatabase.Read<byte[]>(connection, "SELECT counts FROM neighbours WHERE id = $id", ("$id", id))));
            ArchiveDatabase.Run(connection, "DELETE FROM neighbours WHERE id = $id", ("$id", id));
            written = tally.Counted().Written();
        }
        ArchiveDatabase.Run(connection, "INSERT INTO neighbours(id, counts) VALUES($id, $counts)", ("$id", commit), ("$counts", written));
        tally = new();
    }

    /// <summary>The parts with their bytes, the newest first.</summary>
    private List<(long Id, long Length)> ReadLengths()
    {
        using var command = ArchiveDatabase.Command(connection, "SELECT id, length(counts) FROM neighbours ORDER BY id DESC");
        using var row = command.ExecuteReader();
        var lengths = new List<(long, long)>();
        while (row.Read()) lengths.Add((row.GetInt64(0), row.GetInt64(1)));
        return lengths;
    }
}
