using Archive.Index;
using Archive.Search;
using Bot.Answering;

namespace Bot.Desk;

/// <summary>The catalogue of the live archive, read again only when the archive or the day has changed. Safe for many threads.</summary>
internal sealed class Catalogues(PassageSearcher searcher, TimeProvider clock)
{
    private sealed record Held(int Generation, long Commits, DateOnly Day, Catalogue Catalogue);

    private readonly Lock reading = new();
    private Held? held;

    /// <summary>For a look in passing: kept only where the desk has kept it already. A million documents take some 700 MB.</summary>
    public Catalogue Once(ArchiveSnapshot snapshot)
    {
        var day = Vietnam.Today(clock);
        return Current(snapshot, day) ?? Catalogue.Read(snapshot, searcher, day);
    }

    public Catalogue Of(ArchiveSnapshot snapshot)
    {
        var day = Vietnam.Today(clock);
        if (Current(snapshot, day) is { } current) return current;
        lock (reading)
        {
            if (Current(snapshot, day) is { } meanwhile) return meanwhile;
            var read = Catalogue.Read(snapshot, searcher, day);
            Volatile.Write(ref held, new(snapshot.Generation, snapshot.Commits, day, read));
            return read;
        }
    }

    private Catalogue? Current(ArchiveSnapshot snapshot, DateOnly day) =>
        Volatile.Read(ref held) is { } known && (known.Generation, known.Commits, known.Day) == (snapshot.Generation, snapshot.Commits, day) ? known.Catalogue : null;
}
