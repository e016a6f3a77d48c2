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
        var rows = ReadRows();
        long size = tally.Size;
        while (rows.Count > 0 && rows[^1].Counts.Size <= 2 * size)
        {
            var (id, merged) = rows[^1];
            rows.RemoveAt(rows.Count - 1);
            tally.Add(merged);
            ArchiveDatabase.Run(connection, "DELETE FROM neighbours WHERE id = $id", ("$id", id));
            size = tally.Size;
        }
        ArchiveDatabase.Run(connection, "INSERT INTO neighbours(id, counts) VALUES($id, $counts)", ("$id", commit), ("$counts", tally.Counted().Written()));
        tally = new();
    }

    private List<(long Id, NeighbourCounts Counts)> ReadRows()
    {
        using var command = ArchiveDatabase.Command(connection, "SELECT id, counts FROM neighbours ORDER BY id");
        using var row = command.ExecuteReader();
        var rows = new List<(long, NeighbourCounts)>();
        while (row.Read()) rows.Add((row.GetInt64(0), NeighbourCounts.Read(row.GetFieldValue<byte[]>(1))));
        return rows;
    }
}
