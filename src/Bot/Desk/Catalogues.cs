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

    public Catalogue Of(ArchiveSnapshot snapshot)
    {
        var day = Vietnam.Today(clock);
        if (Current() is { } current) return current;
        lock (reading)
        {
            if (Current() is { } meanwhile) return meanwhile;
            var read = Catalogue.Read(snapshot, searcher, day);
            Volatile.Write(ref held, new(snapshot.Generation, snapshot.Commits, day, read));
            return read;
        }

        Catalogue? Current() => Volatile.Read(ref held) is { } known && (known.Generation, known.Commits, known.Day) == (snapshot.Generation, snapshot.Commits, day) ? known.Catalogue : null;
    }
}
