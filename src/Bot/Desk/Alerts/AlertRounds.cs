using Archive.Index;
using Bot.Answering;
using Bot.Conversations.Chats;
using Bot.Desk.Operators;
using Bot.State.Alerts;
using Bot.State.Chats;

namespace Bot.Desk.Alerts;

/// <summary>
/// One round: what is new in the archive is matched against all alerts, and what is due goes out. The first round of a new state takes the
/// archive as it is for seen: nobody wants to be told of ten years at once.
/// </summary>
internal sealed class AlertRounds(ArchiveReader reader, Catalogues catalogues, AlertTable alerts, HitTable hits, ChatPosts posts, TimeProvider clock)
{
    private (int Generation, long Commits)? looked;

    /// <summary>Number of hits found.</summary>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        using var snapshot = reader.Snapshot();
        if (looked == (snapshot.Generation, snapshot.Commits)) return 0;
        var catalogue = alerts.Active().Count == 0 ? catalogues.Once(snapshot) : catalogues.Of(snapshot);
        var isFirst = !hits.HasSeenAny();
        var (versions, hashes) = NewVersions.Of(snapshot, catalogue, hits.Seen(), cancellationToken);
        var found = isFirst || versions.Count == 0 ? [] : Match(snapshot, catalogue, alerts.Active(), versions, Vietnam.Now(clock));
        if (hashes.Count > 0) await hits.KeepAsync(hashes, found);
        looked = (snapshot.Generation, snapshot.Commits);
        return found.Count;
    }

    /// <summary>Queues what is due; number of letters.</summary>
    public async Task<int> SendAsync()
    {
        var now = clock.GetUtcNow();
        var known = alerts.Active().ToDictionary(alert => alert.Id);
        var due = hits.Waiting().Where(hit => known.TryGetValue(hit.Alert, out var alert) && AlertTimes.IsDue(alert.Rhythm, hit.FoundAt, now)).ToList();
        var letters = 0;
        foreach (var chat in due.GroupBy(hit => known[hit.Alert].Chat))
            if (await SendAsync(chat.Key, [.. chat], known)) letters++;
        return letters;
    }

    public static List<AlertHit> Match(ArchiveSnapshot snapshot, Catalogue catalogue, IReadOnlyList<KeptAlert> alerts, IReadOnlyList<NewVersion> versions, DateTimeOffset now)
    {
        var matching = new AlertMatching(snapshot, catalogue);
        var found = new List<AlertHit>();
        foreach (var alert in alerts)
        {
            var query = DeskQuery.Read(alert.Query, catalogue.AsOf);
            // The written form of a query reads back (a test says so); should an older one not, it stays and is shown as such, never dropped.
            if (query.IsRead) found.AddRange(matching.Of(query, versions).Select(version => new AlertHit(alert.Id, version.Version, version.Document.Facts.Id, now)));
        }
        return found;
    }

    private async Task<bool> SendAsync(ChatAddress chat, IReadOnlyList<AlertHit> due, Dictionary<long, KeptAlert> known)
    {
        // The channel is off, or the person has left: what waits keeps waiting.
        if (posts.WhyNot(chat) is not null) return false;
        List<AlertNews> news;
        using (var snapshot = reader.Snapshot())
        {
            news =
            [
                .. due.GroupBy(hit => hit.Alert)
                    .Select(hit => new AlertNews(known[hit.Key], [.. hit.Select(one => snapshot.FindById(one.Document)).OfType<ArchivedDocument>().DistinctBy(document => document.Key)]))
                    .Where(one => one.Documents.Count > 0),
            ];
        }
        // All of it was withdrawn meanwhile: nothing to tell, and nothing to keep.
        var messages = news.Count == 0 ? [] : posts.Form(chat, AlertLetter.Write(news)).Select(message => message with { Bulk = true }).ToList();
        await hits.SendAsync(chat.Channel, messages, due);
        posts.Signal(chat);
        return news.Count > 0;
    }
}
