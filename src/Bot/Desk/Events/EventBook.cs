using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Bot.Answering;

namespace Bot.Desk.Events;

/// <summary>What happened and what is announced, by the news items and invitations of one state of the archive; newest first.</summary>
internal sealed record EventList(IReadOnlyList<Activity> Activities, IReadOnlyList<PressConference> Conferences);

/// <summary>Keeps the events of the live archive, read again only when the archive or the day has changed. Safe for many threads.</summary>
internal sealed class EventBook(ArchiveReader reader, PassageSearcher searcher, Catalogues catalogues)
{
    private readonly Lock reading = new();
    private (Catalogue Of, EventList Events)? held;

    public EventList Events()
    {
        using var snapshot = reader.Snapshot();
        var catalogue = catalogues.Of(snapshot);
        lock (reading)
        {
            if (held is { } known && ReferenceEquals(known.Of, catalogue)) return known.Events;
            var sources = new Sources(snapshot, searcher, catalogue.AsOf);
            var events = new EventList(
                [
                    .. catalogue.Documents.Where(document => document.Facts.Class == SourceClass.News).SelectMany(document => LeaderActivities.Of(document, sources))
                        .OrderByDescending(activity => activity.Day ?? Catalogue.DayOf(activity.Document) ?? DateOnly.MinValue),
                ],
                PressConferences.Of(catalogue.Documents, sources, catalogue.AsOf));
            held = (catalogue, events);
            return events;
        }
    }
}
