namespace Archive.Index;

/// <summary>
/// The reading end of an index folder; follows CURRENT and increments by itself. Safe for many threads: each question takes
/// a <see cref="Snapshot"/> of its own.
/// </summary>
public sealed class ArchiveReader(string indexFolder) : IDisposable
{
    private readonly Generations generations = new(indexFolder);
    private readonly Lock swap = new();
    private OpenGeneration? live;

    public string IndexFolder => indexFolder;

    /// <exception cref="ArchiveMissingException">Nothing was built yet.</exception>
    /// <exception cref="InvalidDataException">The generation was built for another schema.</exception>
    public ArchiveSnapshot Snapshot()
    {
        while (true)
        {
            var number = generations.Current ?? throw new ArchiveMissingException(indexFolder);
            var open = Volatile.Read(ref live);
            if (open is null || open.Number != number) open = Swap(number);
            if (open.TryRent() is { } connection) return new(open, connection);
        }
    }

    /// <summary>Generations before that one which are still on the disk, newest first.</summary>
    public IReadOnlyList<int> EarlierThan(int generation) => [.. generations.Numbers().Where(number => number < generation).Reverse()];

    /// <summary>A generation kept for going back, opened for this call alone; null when it is gone or was built for another schema.</summary>
    public ArchiveSnapshot? Earlier(int generation)
    {
        var open = new OpenGeneration(generation, generations.PathOf(generation));
        try
        {
            return open.TryRent() is { } connection ? new(open, connection) : null;
        }
        catch (Exception missing) when (missing is InvalidDataException or FileNotFoundException or ArchiveMissingException)
        {
            return null;
        }
        finally
        {
            // Closed with the snapshot, its only user.
            open.Retire();
        }
    }

    public void Dispose()
    {
        lock (swap)
        {
            live?.Retire();
            live = null;
        }
    }

    private OpenGeneration Swap(int number)
    {
        lock (swap)
        {
            if (live is { } open && open.Number == number) return open;
            var next = new OpenGeneration(number, generations.PathOf(number));
            live?.Retire();
            Volatile.Write(ref live, next);
            return next;
        }
    }
}
