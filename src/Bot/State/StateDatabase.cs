using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace Bot.State;

/// <summary>
/// {folder}/bot.db, made and brought up to date at its first use. Readers are many; all writes go through one connection, and those
/// that wait together are committed together, for a commit waits for the disk (synchronous=FULL) and would else be the limit.
/// </summary>
internal sealed class StateDatabase : IDisposable
{
    private const int MostInOneCommit = 256;

    private readonly string file;
    private readonly TimeProvider clock;
    private readonly Lazy<Writing> writing;

    public StateDatabase(string folder, TimeProvider clock)
    {
        file = Path.Combine(folder, "bot.db");
        this.clock = clock;
        writing = new(StartWriting);
    }

    public string Folder => Path.GetDirectoryName(file)!;

    /// <summary>Runs <paramref name="read"/> on a connection that sees all that was written before.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        _ = writing.Value;
        using var connection = Open();
        return read(connection);
    }

    /// <summary>Runs <paramref name="write"/> as a whole or not at all; done when it is on the disk.</summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> write)
    {
        var waiting = new Waiting<T>(write);
        ObjectDisposedException.ThrowIf(!writing.Value.Queue.Writer.TryWrite(waiting), this);
        return await waiting.Done;
    }

    public Task WriteAsync(Action<SqliteConnection> write) => WriteAsync(connection =>
    {
        write(connection);
        return true;
    });

    /// <summary>Brings the log into the file and empties it: what was deleted is then nowhere on the disk any more.</summary>
    public Task CompactAsync()
    {
        var compacting = new Compacting();
        ObjectDisposedException.ThrowIf(!writing.Value.Queue.Writer.TryWrite(compacting), this);
        return compacting.Done;
    }

    public void Dispose()
    {
        if (!writing.IsValueCreated) return;
        writing.Value.Queue.Writer.TryComplete();
        writing.Value.Loop.Wait();
    }

    private Writing StartWriting()
    {
        MakeFolder();
        var connection = Open();
        // Waits for another process that is just making the file, or taking it to the next version.
        connection.Execute("PRAGMA busy_timeout = 30000");
        connection.Execute("PRAGMA journal_mode = WAL");
        connection.Execute("PRAGMA synchronous = FULL");
        connection.Execute("PRAGMA secure_delete = ON");
        Migrations.Apply(connection, clock);
        var queue = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
        return new(queue, Task.Run(() => WriteAllAsync(connection, queue.Reader)));
    }

    /// <summary>For the bot's user alone: questions in hand and tokens lie in it.</summary>
    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(Folder);
        else Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task WriteAllAsync(SqliteConnection connection, ChannelReader<Waiting> queue)
    {
        await using var _ = connection;
        var batch = new List<Waiting>();
        while (await queue.WaitToReadAsync())
        {
            Compacting? compacting = null;
            while (batch.Count < MostInOneCommit && compacting is null && queue.TryRead(out var waiting))
            {
                compacting = waiting as Compacting;
                if (compacting is null) batch.Add(waiting);
            }
            if (batch.Count > 0) Commit(connection, batch);
            compacting?.Run(connection);
            batch.Clear();
        }
    }

    private static void Commit(SqliteConnection connection, List<Waiting> batch)
    {
        try
        {
            connection.Execute("BEGIN IMMEDIATE");
            foreach (var waiting in batch) waiting.Run(connection);
            connection.Execute("COMMIT");
        }
        // Whatever it is (disk full, file damaged), those who wait are to know; the loop goes on.
        catch (Exception failure)
        {
            TryRollBack(connection);
            foreach (var waiting in batch) waiting.Fail(failure);
            return;
        }
        foreach (var waiting in batch) waiting.Finish();
    }

    private static void TryRollBack(SqliteConnection connection)
    {
        try
        {
            connection.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite had rolled back by itself.
        }
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    private sealed record Writing(Channel<Waiting> Queue, Task Loop);

    private abstract class Waiting
    {
        /// <summary>Runs inside the common transaction; what fails is undone alone.</summary>
        public abstract void Run(SqliteConnection connection);

        public abstract void Finish();

        public abstract void Fail(Exception failure);
    }

    /// <summary>Runs outside of any transaction, when all before it is committed.</summary>
    private sealed class Compacting : Waiting
    {
        private readonly TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Done => done.Task;

        public override void Run(SqliteConnection connection)
        {
            try
            {
                connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
                Finish();
            }
            catch (SqliteException failure)
            {
                Fail(failure);
            }
        }

        public override void Finish() => done.TrySetResult();

        public override void Fail(Exception failure) => done.TrySetException(failure);
    }

    private sealed class Waiting<T>(Func<SqliteConnection, T> write) : Waiting
    {
        private readonly TaskCompletionSource<T> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? result;
        private Exception? own;

        public Task<T> Done => done.Task;

        public override void Run(SqliteConnection connection)
        {
            connection.Execute("SAVEPOINT one");
            try
            {
                result = write(connection);
                connection.Execute("RELEASE one");
            }
            catch (Exception failure)
            {
                own = failure;
                connection.Execute("ROLLBACK TO one");
                connection.Execute("RELEASE one");
            }
        }

        public override void Finish()
        {
            if (own is null) done.SetResult(result!);
            else done.SetException(own);
        }

        public override void Fail(Exception failure) => done.TrySetException(own ?? failure);
    }
}
