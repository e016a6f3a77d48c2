using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Archive.Index;

/// <summary>
/// One writer at a time. The lock is SQLite's own on a file of its own: the system frees it when the process dies, whatever
/// way, and it holds where .NET's file sharing is switched off (DOTNET_SYSTEM_IO_DISABLEFILELOCKING).
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly SqliteConnection held;

    private WriterLock(SqliteConnection held) => this.held = held;

    /// <exception cref="IndexBusyException">Another process holds the lock; the message names it.</exception>
    public static WriterLock Take(string indexFolder, TimeProvider clock)
    {
        Directory.CreateDirectory(indexFolder);
        var path = Path.Combine(indexFolder, "writer.lock");
        var holder = Path.Combine(indexFolder, "writer.txt");
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = 0 }.ToString());
        try
        {
            connection.Open();
            ArchiveDatabase.Run(connection, "PRAGMA busy_timeout=0; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            connection.Dispose();
            throw new IndexBusyException($"The index {indexFolder} is being written by {Describe(holder)}: wait for it to end, or stop it.");
        }
        File.WriteAllText(holder, string.Create(
            CultureInfo.InvariantCulture,
            $"process {Environment.ProcessId} on {Environment.MachineName} since {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z"));
        return new(connection);
    }

    public void Dispose() => held.Dispose();

    private static string Describe(string holder)
    {
        try
        {
            return File.ReadAllText(holder);
        }
        catch (IOException)
        {
            return "another process";
        }
    }
}
