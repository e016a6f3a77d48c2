using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>Opens and makes the SQLite files of generations.</summary>
internal static class ArchiveDatabase
{
    /// <summary>Rises with every change of the schema or of the text analysis; older files are rebuilt, not read.</summary>
    public const int Schema = 4;

    public static SqliteConnection Create(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        // Nobody reads the file before it is published, and a crash throws it away: it is synced once, at the end.
        Run(connection, "PRAGMA page_size=8192; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536;");
        Run(connection, ReadResource("schema.sql"));
        Run(connection, "INSERT INTO meta VALUES('schema', $schema), ('commits', '0'), ('documents', '0')", ("$schema", Schema.ToString(CultureInfo.InvariantCulture)));
        return connection;
    }

    public static SqliteConnection OpenToWrite(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-65536;");
        CheckSchema(connection, path);
        return connection;
    }

    public static SqliteConnection OpenToRead(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadOnly);
        Run(connection, "PRAGMA query_only=1; PRAGMA cache_size=-8192;");
        CheckSchema(connection, path);
        return connection;
    }

    public static int Run(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        return command.ExecuteNonQuery();
    }

    public static T? Read<T>(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Command(connection, sql, parameters);
        var value = command.ExecuteScalar();
        return value is null or DBNull ? default : (T)value;
    }

    /// <summary>The key of the row inserted last.</summary>
    public static long LastKey(SqliteConnection connection) => SQLitePCL.raw.sqlite3_last_insert_rowid(connection.Handle);

    /// <summary>How many documents there are, counted when they come and go: to count the rows takes long in a large archive.</summary>
    public static int ReadDocumentCount(SqliteConnection connection) => (int)(ReadNumber(connection, "documents") ?? 0);

    /// <summary>A number about the archive as a whole; null when it is not kept.</summary>
    public static long? ReadNumber(SqliteConnection connection, string name) =>
        Read<string>(connection, "SELECT value FROM meta WHERE name = $name", ("$name", name)) is { } value
            ? long.Parse(value, CultureInfo.InvariantCulture)
            : null;

    public static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All SQL is our own text; values travel as parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = 30,
        }.ToString());
        connection.Open();
        return connection;
    }

    private static void CheckSchema(SqliteConnection connection, string path)
    {
        var schema = Read<string>(connection, "SELECT value FROM meta WHERE name='schema'");
        if (schema != Schema.ToString(CultureInfo.InvariantCulture))
        {
            throw new InvalidDataException(
                $"{Path.GetFileName(path)} was built for schema {schema}, this program reads {Schema}: run 'indexer build'.");
        }
    }

    private static string ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
