using System.Collections.Concurrent;

namespace Archive.Index;

/// <summary>A generation open for reading: connections to reuse, the posting cache, and the state last seen. Closed when retired and no question uses it.</summary>
internal sealed class OpenGeneration(int number, string path)
{
    private readonly ConcurrentBag<ReadConnection> idle = [];
    private int users;
    private volatile bool isRetired;
    private ArchiveState? state;

    public int Number => number;

    public PostingCache Cache { get; } = new();

    /// <summary>A connection with an open read transaction; null when the generation was retired meanwhile.</summary>
    public ReadConnection? TryRent()
    {
        Interlocked.Increment(ref users);
        if (isRetired)
        {
            Release();
            return null;
        }
        try
        {
            return Begun(idle.TryTake(out var reused) ? reused : new ReadConnection(path));
        }
        catch
        {
            Release();
            throw;
        }
    }

    public void Return(ReadConnection connection)
    {
        connection.End();
        idle.Add(connection);
        Release();
    }

    /// <summary>The state this connection's transaction sees: shared with the other questions unless an increment came between.</summary>
    public ArchiveState StateOf(ReadConnection connection)
    {
        var commits = connection.ReadCommits();
        var seen = Volatile.Read(ref state);
        if (seen is not null && seen.Commits == commits) return seen;
        seen = ArchiveState.Load(connection, commits, seen);
        Volatile.Write(ref state, seen);
        return seen;
    }

    public void Retire()
    {
        Interlocked.Increment(ref users);
        isRetired = true;
        Release();
    }

    private void Release()
    {
        if (Interlocked.Decrement(ref users) > 0 || !isRetired) return;
        while (idle.TryTake(out var connection)) connection.Dispose();
    }

    private static ReadConnection Begun(ReadConnection connection)
    {
        try
        {
            connection.Begin();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
