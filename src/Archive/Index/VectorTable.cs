using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>The vectors of passages on disk, of one model at a time: those of two do not compare.</summary>
internal sealed class VectorTable(SqliteConnection connection)
{
    /// <summary>Which model the vectors are of; those of another go.</summary>
    public void Use(string model, int dimension)
    {
        var size = dimension.ToString(CultureInfo.InvariantCulture);
        if (ArchiveDatabase.Read<string>(connection, "SELECT value FROM meta WHERE name = 'vector_model'") == model
            && ArchiveDatabase.Read<string>(connection, "SELECT value FROM meta WHERE name = 'vector_dimension'") == size) return;
        ArchiveDatabase.Run(connection, "DELETE FROM vector");
        ArchiveDatabase.Run(connection, "INSERT OR REPLACE INTO meta VALUES('vector_model', $model), ('vector_dimension', $size)", ("$model", model), ("$size", size));
    }

    public void Put(long passage, ReadOnlySpan<float> vector) => ArchiveDatabase.Run(
        connection, "INSERT OR REPLACE INTO vector VALUES($passage, $data)",
        ("$passage", passage), ("$data", MemoryMarshal.AsBytes<sbyte>(PassageVectors.Packed(vector)).ToArray()));

    public static PassageVectors Read(SqliteConnection connection)
    {
        var model = ArchiveDatabase.Read<string>(connection, "SELECT value FROM meta WHERE name = 'vector_model'") ?? "";
        var dimension = int.Parse(ArchiveDatabase.Read<string>(connection, "SELECT value FROM meta WHERE name = 'vector_dimension'") ?? "0", CultureInfo.InvariantCulture);
        var count = (int)ArchiveDatabase.Read<long>(connection, "SELECT COUNT(*) FROM vector");
        var passages = new long[count];
        var values = new sbyte[count * dimension];
        using var command = ArchiveDatabase.Command(connection, "SELECT passage, data FROM vector ORDER BY passage");
        using var row = command.ExecuteReader();
        for (var i = 0; row.Read(); i++)
        {
            passages[i] = row.GetInt64(0);
            row.GetFieldValue<byte[]>(1).AsSpan().CopyTo(MemoryMarshal.AsBytes(values.AsSpan(i * dimension, dimension)));
        }
        return new(model, dimension, passages, values);
    }
}
