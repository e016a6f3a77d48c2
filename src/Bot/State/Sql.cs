using Microsoft.Data.Sqlite;

namespace Bot.State;

/// <summary>One statement, its values by name: what a user typed is always a value, never part of the statement.</summary>
internal static class Sql
{
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, sql, values);
        return command.ExecuteNonQuery();
    }

    public static List<T> Query<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(row(reader));
        return rows;
    }

    public static T? First<T>(
        this SqliteConnection connection, string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        return reader.Read() ? row(reader) : default;
    }

    public static long Number(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values) =>
        connection.First(sql, row => row.IsDBNull(0) ? 0L : row.GetInt64(0), values);

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateTimeOffset Moment(this SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static SqliteCommand Command(SqliteConnection connection, string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value switch
            {
                null => DBNull.Value,
                // Moments are kept as milliseconds since 1970.
                DateTimeOffset moment => moment.ToUnixTimeMilliseconds(),
                _ => value,
            });
        }
        return command;
    }
}
