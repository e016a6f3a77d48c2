using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Index;

/// <summary>
/// An INSERT that is prepared once and run for row after row. Values go to the parameters by place, in the order in which the SQL names
/// them: with a million rows, looking parameters up by name is a large part of the work.
/// </summary>
internal sealed class InsertStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;

    public InsertStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public InsertStatement Bind(int place, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, place, value));
        return this;
    }

    public InsertStatement Bind(int place, ReadOnlySpan<byte> value)
    {
        Check(value.IsEmpty ? raw.sqlite3_bind_zeroblob(statement, place, 0) : raw.sqlite3_bind_blob(statement, place, value));
        return this;
    }

    public InsertStatement Bind(int place, string value)
    {
        Check(raw.sqlite3_bind_text(statement, place, value));
        return this;
    }

    /// <summary>Binds the values to the places from <paramref name="first"/> on.</summary>
    public InsertStatement Bind(int first, ReadOnlySpan<(string Name, object? Value)> values)
    {
        for (var i = 0; i < values.Length; i++) Bind(first + i, values[i].Value);
        return this;
    }

    public void Run()
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        if (result != raw.SQLITE_DONE) Check(result);
    }

    public void Dispose() => statement.Dispose();

    private void Bind(int place, object? value)
    {
        switch (value)
        {
            case null:
                Check(raw.sqlite3_bind_null(statement, place));
                break;
            case int number:
                Bind(place, (long)number);
                break;
            case long number:
                Bind(place, number);
                break;
            case string text:
                Bind(place, text);
                break;
            case byte[] bytes:
                Bind(place, bytes.AsSpan());
                break;
            default:
                throw new ArgumentException($"{value.GetType()} is no value of a row.", nameof(value));
        }
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, database);
}
