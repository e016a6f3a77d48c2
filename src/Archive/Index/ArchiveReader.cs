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
