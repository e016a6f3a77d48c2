using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Archive.Index;

/// <summary>
/// One writer at a time. The lock is SQLite's own on a file of its own: the system frees it when the process dies, whatever
/// way, and it holds where .NET's file sharing is switched off (DOTNET_SYSTEM_IO_DISABLEFILELOCKING).
/// </summary>
internal sealed class WriterLock : IDisposable
{
    // Time for a holder that just got the lock to write its name.
    private static readonly TimeSpan Naming = TimeSpan.FromMilliseconds(200);

    private readonly SqliteConnection held;

    private WriterLock(SqliteConnection held) => this.held = held;

    /// <exception cref="IndexBusyException">Another process holds the lock; the message names it.</exception>
    public static WriterLock Take(string indexFolder, TimeProvider clock)
    {
        Directory.CreateDirectory(indexFolder);
        var path = Path.Combine(indexFolder, "writer.lock");
        var holder = Path.Combine(indexFolder, "writer.txt");
        var before = ReadName(holder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            // Not as a command: those try again for as long as their time-out, and without one for ever.
            var result = raw.sqlite3_exec(connection.Handle, "PRAGMA busy_timeout=0; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
            if (result is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
                throw new IndexBusyException(indexFolder, Name(holder, before));
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        File.WriteAllText(holder, string.Create(
            CultureInfo.InvariantCulture,
            $"process {Environment.ProcessId} on {Environment.MachineName} since {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z"));
        return new(connection);
    }

    public void Dispose() => held.Dispose();

    /// <summary>
    /// Who holds the lock. A name that stood there <paramref name="before"/> the lock was tried may be that of the holder before,
    /// so a newer one is waited for.
    /// </summary>
    private static string Name(string holder, string? before)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Naming; Thread.Sleep(10))
            if (ReadName(holder) is { Length: > 0 } name && name != before) return name;
        return ReadName(holder) is { Length: > 0 } last ? last : "another process";
    }

    private static string? ReadName(string holder)
    {
        try
        {
            return File.ReadAllText(holder);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
