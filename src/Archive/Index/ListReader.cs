using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Index;

/// <summary>
/// Looks up lists in the tables of segments. By SQLite itself rather than by commands: a question can look up a hundred, and
/// they are unpacked from where SQLite holds them.
/// </summary>
internal sealed class ListReader(SqliteConnection connection) : IDisposable
{
    private const int MostStatements = 64;

    private readonly Dictionary<long, sqlite3_stmt> statements = [];
    private readonly UnpackedPostings unpacked = new();

    /// <summary>The list of a term in a segment; <see cref="TermPostings.None"/> when the term does not occur.</summary>
    public TermPostings Read(Segment segment, ulong term)
    {
        if (!statements.TryGetValue(segment.Id, out var statement))
        {
            Check(raw.sqlite3_prepare_v2(connection.Handle, $"SELECT data FROM {SegmentWriter.TableOf(segment.Id)} WHERE term = ?", out statement));
            statements.Add(segment.Id, statement);
        }
        try
        {
            Check(raw.sqlite3_bind_int64(statement, 1, (long)term));
            var found = raw.sqlite3_step(statement);
            if (found == raw.SQLITE_DONE) return TermPostings.None;
            if (found != raw.SQLITE_ROW) Check(found);
            return PostingList.Read(raw.sqlite3_column_blob(statement, 0), segment.Usual, unpacked);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>Tables of merged segments go away; their statements go with them.</summary>
    public void ForgetWhenMany()
    {
        if (statements.Count > MostStatements) Dispose();
    }

    public void Dispose()
    {
        foreach (var statement in statements.Values) statement.Dispose();
        statements.Clear();
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, connection.Handle);
}
