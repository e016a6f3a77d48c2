using Bot.State.Delivery;

namespace Bot.State.Alerts;

/// <summary>Which versions were seen, and which of them wait to be told. What is seen and what it fires are written together, or not at all.</summary>
internal sealed class HitTable(StateDatabase database, TimeProvider clock)
{
    public bool HasSeenAny() => database.Read(connection => connection.Number("SELECT EXISTS (SELECT 1 FROM seen_version)")) == 1;

    /// <summary>All hashes seen so far.</summary>
    public HashSet<string> Seen() => database.Read(connection => connection.Query("SELECT hash FROM seen_version", row => row.GetString(0)).ToHashSet(StringComparer.Ordinal));

    /// <summary>When each hash was first seen; those of the first look all at once.</summary>
    public IReadOnlyDictionary<string, DateTimeOffset> SeenAt() => database.Read(connection => connection.Query(
        "SELECT hash, seen_at FROM seen_version", row => (Hash: row.GetString(0), At: row.Moment(1))).ToDictionary(seen => seen.Hash, seen => seen.At, StringComparer.Ordinal));

    public Task KeepAsync(IReadOnlyCollection<string> hashes, IReadOnlyCollection<AlertHit> hits) => database.WriteAsync(connection =>
    {
        var now = clock.GetUtcNow();
        foreach (var hash in hashes)
            connection.Execute("INSERT INTO seen_version (hash, seen_at) VALUES ($hash, $now) ON CONFLICT DO NOTHING", ("$hash", hash), ("$now", now));
        foreach (var hit in hits)
        {
            // An alert may have been deleted meanwhile.
            connection.Execute(
                """
                INSERT INTO alert_hit (alert, version, document, found_at)
                SELECT id, $version, $document, $now FROM alert WHERE id = $alert ON CONFLICT DO NOTHING
                """,
                ("$alert", hit.Alert), ("$version", hit.Version), ("$document", hit.Document), ("$now", hit.FoundAt));
        }
    });

    /// <summary>What waits, in the order in which it was found.</summary>
    public IReadOnlyList<AlertHit> Waiting() => database.Read(connection => connection.Query(
        "SELECT alert, version, document, found_at FROM alert_hit WHERE sent_at IS NULL ORDER BY alert, found_at, document",
        row => new AlertHit(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Moment(3))));

    /// <summary>Queues messages and marks the hits they tell of as sent, in one: a crash sends them neither twice nor never.</summary>
    public Task SendAsync(string channel, IReadOnlyList<OutgoingMessage> messages, IReadOnlyCollection<AlertHit> hits) => database.WriteAsync(connection =>
    {
        var now = clock.GetUtcNow();
        foreach (var hit in hits)
            connection.Execute("UPDATE alert_hit SET sent_at = $now WHERE alert = $alert AND version = $version", ("$now", now), ("$alert", hit.Alert), ("$version", hit.Version));
        Outbox.Queue(connection, channel, inbox: null, messages, clock);
    });
}
