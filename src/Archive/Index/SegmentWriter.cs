using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>Writes the row of a segment and the table of its lists, in order of term.</summary>
internal sealed class SegmentWriter : IDisposable
{
    private readonly SqliteCommand insert;
    private readonly SqliteParameter term;
    private readonly SqliteParameter data;
    private readonly UsualImpacts usual;
    private readonly ByteBuffer encoded = new();

    private SegmentWriter(SqliteConnection connection, long id, UsualImpacts usual)
    {
        this.usual = usual;
        insert = ArchiveDatabase.Command(connection, $"INSERT INTO {TableOf(id)} VALUES($term, $data)");
        term = insert.Parameters.Add("$term", SqliteType.Integer);
        data = insert.Parameters.Add("$data", SqliteType.Blob);
        insert.Prepare();
    }

    public static string TableOf(long segment) => string.Create(CultureInfo.InvariantCulture, $"postings_{segment}");

    public static SegmentWriter Begin(SqliteConnection connection, long firstPassage, byte[] keys, ReadOnlySpan<PassageLength> lengths, byte[]? withdrawn = null)
    {
        ArchiveDatabase.Run(
            connection,
            "INSERT INTO segment(first_passage, passages, keys, lengths, withdrawn) VALUES($first, $passages, $keys, $lengths, $withdrawn)",
            ("$first", firstPassage), ("$passages", lengths.Length), ("$keys", keys), ("$lengths", PassageLength.Pack(lengths)), ("$withdrawn", withdrawn));
        var id = ArchiveDatabase.Read<long>(connection, "SELECT last_insert_rowid()");
        ArchiveDatabase.Run(connection, $"CREATE TABLE {TableOf(id)}(term INTEGER PRIMARY KEY, data BLOB NOT NULL)");
        return new(connection, id, UsualImpacts.Of(lengths));
    }

    public void Write(ulong hash, ReadOnlySpan<int> passages, ReadOnlySpan<byte> impacts)
    {
        PostingList.Encode(passages, impacts, usual, encoded);
        term.Value = (long)hash;
        data.Value = encoded.Written.Array;
        data.Size = encoded.Length;
        insert.ExecuteNonQuery();
    }

    public void Dispose() => insert.Dispose();
}
