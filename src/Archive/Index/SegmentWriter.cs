using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>Writes the row of a segment and the table of its lists, in order of term.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly InsertStatement insert;
    private readonly ByteBuffer encoded = new();

    private SegmentWriter(SqliteConnection connection, long id, UsualImpacts usual)
    {
        Usual = usual;
        insert = new(connection, $"INSERT INTO {TableOf(id)} VALUES($term, $data)");
    }

    public UsualImpacts Usual { get; }

    public static string TableOf(long segment) => string.Create(CultureInfo.InvariantCulture, $"postings_{segment}");

    public static SegmentWriter Begin(SqliteConnection connection, long firstPassage, byte[] keys, ReadOnlySpan<PassageLength> lengths, byte[]? withdrawn = null)
    {
        ArchiveDatabase.Run(
            connection,
            "INSERT INTO segment(first_passage, passages, keys, lengths, withdrawn) VALUES($first, $passages, $keys, $lengths, $withdrawn)",
            ("$first", firstPassage), ("$passages", lengths.Length), ("$keys", keys), ("$lengths", PassageLength.Pack(lengths)), ("$withdrawn", withdrawn));
        var id = ArchiveDatabase.LastKey(connection);
        ArchiveDatabase.Run(connection, $"CREATE TABLE {TableOf(id)}(term INTEGER PRIMARY KEY, data BLOB NOT NULL)");
        return new(connection, id, UsualImpacts.Of(lengths));
    }

    public void Write(ulong hash, ReadOnlySpan<int> passages, ReadOnlySpan<byte> impacts)
    {
        encoded.Clear();
        PostingList.Encode(passages, impacts, Usual, encoded);
        Write(hash, encoded.Written);
    }

    public void Write(ulong hash, ReadOnlySpan<byte> list) => insert.Bind(1, (long)hash).Bind(2, list).Run();

    public void Dispose() => insert.Dispose();
}
