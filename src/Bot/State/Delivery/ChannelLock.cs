using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Bot.State.Delivery;

/// <summary>
/// One process serves a channel; a second one stands by. The lock is SQLite's own on a file of its own: the system frees it when the process
/// dies, whatever way.
/// </summary>
internal sealed class ChannelLock : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    private readonly SqliteConnection held;

    private ChannelLock(SqliteConnection held) => this.held = held;

    public static async Task<ChannelLock> TakeAsync(string folder, string channel, TimeProvider clock, Action standingBy, CancellationToken cancellationToken)
    {
        for (var told = false; ; told = true)
        {
            if (TryTake(folder, channel) is { } taken) return taken;
            if (!told) standingBy();
            await Task.Delay(Between, clock, cancellationToken);
        }
    }

    public static ChannelLock? TryTake(string folder, string channel)
    {
        Directory.CreateDirectory(folder);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, $"{channel}.lock"), Pooling = false }.ToString());
        connection.Open();
        // Not as a command: those try again for as long as their time-out.
        var result = raw.sqlite3_exec(connection.Handle, "PRAGMA busy_timeout=0; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE");
        if (result == raw.SQLITE_OK) return new(connection);
        connection.Dispose();
        return null;
    }

    public void Dispose() => held.Dispose();
}
