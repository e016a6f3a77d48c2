using Microsoft.Data.Sqlite;

namespace Bot.State.Delivery;

/// <summary>
/// received → working → done or dead. What is stored is acknowledged to the channel and never lost; a second copy of a key is skipped.
/// </summary>
internal sealed class Inbox(StateDatabase state, string channel, TimeProvider clock)
{
    public const int MostTries = 5;

    /// <summary>A kill takes all that is in hand, guilty or not, so that it takes many before an update is given up for it.</summary>
    private const int MostCrashes = 20;

    /// <summary>Returns the lanes that have something new, once it is on the disk.</summary>
    public Task<IReadOnlyList<string>> StoreAsync(IReadOnlyList<IncomingUpdate> updates) => state.WriteAsync<IReadOnlyList<string>>(connection =>
    {
        var now = clock.GetUtcNow();
        return [.. updates.Where(update => connection.Execute(
            "INSERT INTO inbox (channel, update_key, lane, received_at, body) VALUES ($channel, $key, $lane, $now, $body) ON CONFLICT (channel, update_key) DO NOTHING",
            ("$channel", channel), ("$key", update.Key), ("$lane", update.Lane), ("$now", now), ("$body", update.Body)) > 0)
            .Select(update => update.Lane).Distinct()];
    });

    /// <summary>After a start: what was being worked on is to be worked on again.</summary>
    public Task RecoverAsync() => state.WriteAsync(connection => connection.Execute(
        "UPDATE inbox SET state = 'received', crashes = crashes + 1 WHERE channel = $channel AND state = 'working'", ("$channel", channel)));

    public IReadOnlyList<string> OpenLanes() => state.Read(connection => connection.Query(
        "SELECT DISTINCT lane FROM inbox WHERE channel = $channel AND state IN ('received', 'working')", row => row.GetString(0), ("$channel", channel)));

    /// <summary>Updates not done yet.</summary>
    public long Waiting() => state.Read(connection => connection.Number(
        "SELECT count(*) FROM inbox WHERE channel = $channel AND state IN ('received', 'working')", ("$channel", channel)));

    public long Dead() => state.Read(connection => connection.Number("SELECT count(*) FROM inbox WHERE channel = $channel AND state = 'dead'", ("$channel", channel)));

    public ChannelState Read(ChannelState known) => state.Read(connection => known with
    {
        Waiting = connection.Number("SELECT count(*) FROM inbox WHERE channel = $channel AND state IN ('received', 'working')", ("$channel", channel)),
        OldestWaiting = connection.First<DateTimeOffset?>(
            "SELECT min(received_at) FROM inbox WHERE channel = $channel AND state IN ('received', 'working')", row => row.IsDBNull(0) ? null : row.Moment(0), ("$channel", channel)),
        LastUpdate = connection.First<DateTimeOffset?>("SELECT received_at FROM inbox WHERE channel = $channel ORDER BY id DESC LIMIT 1", row => row.Moment(0), ("$channel", channel)),
        Dead = connection.Number("SELECT count(*) FROM inbox WHERE channel = $channel AND state = 'dead'", ("$channel", channel)),
    });

    /// <summary>The oldest of a lane, from now on in hand.</summary>
    public Task<InboxRow?> TakeAsync(string lane) => state.WriteAsync(connection =>
    {
        var row = connection.First(
            "SELECT id, lane, body, tries, received_at, crashes FROM inbox WHERE channel = $channel AND lane = $lane AND state IN ('received', 'working') ORDER BY id LIMIT 1",
            row => new InboxRow(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetInt32(3) + 1, row.Moment(4), row.GetInt32(5) >= MostCrashes),
            ("$channel", channel), ("$lane", lane));
        if (row is not null) connection.Execute("UPDATE inbox SET state = 'working' WHERE id = $id", ("$id", row.Id));
        return row;
    });

    /// <summary>
    /// The update is done and its answers are queued, both or neither. <paramref name="told"/>: they say that messages up to this one may be missing.
    /// </summary>
    public Task FinishAsync(InboxRow row, IReadOnlyList<OutgoingMessage> answers, long? told = null) => state.WriteAsync(connection =>
    {
        Close(connection, row, "done", reason: null, keepBody: false);
        Outbox.Queue(connection, channel, row.Id, answers, clock);
        if (told is { } last) Outbox.Told(connection, channel, row.Lane, last);
    });

    /// <summary>A try failed. Returns false when it was the last: the update is dead, and <paramref name="apology"/> is queued.</summary>
    public Task<bool> FailAsync(InboxRow row, string reason, OutgoingMessage? apology) => state.WriteAsync(connection =>
    {
        if (row.Tries < MostTries && !row.EndsTheProgram)
        {
            connection.Execute("UPDATE inbox SET state = 'received', tries = tries + 1, reason = $reason WHERE id = $id", ("$id", row.Id), ("$reason", reason));
            return true;
        }
        // The body stays, for whoever looks into it, until the key goes.
        Close(connection, row, "dead", reason, keepBody: true);
        if (apology is not null) Outbox.Queue(connection, channel, row.Id, [apology], clock);
        return false;
    });

    /// <summary>The program stops before the update is done: this was no try.</summary>
    public Task ReturnAsync(InboxRow row) => state.WriteAsync(connection => connection.Execute(
        "UPDATE inbox SET state = 'received' WHERE id = $id", ("$id", row.Id)));

    private void Close(SqliteConnection connection, InboxRow row, string end, string? reason, bool keepBody) => connection.Execute(
        "UPDATE inbox SET state = $end, reason = $reason, tries = $tries, done_at = $now, body = CASE WHEN $keep THEN body END WHERE id = $id",
        ("$id", row.Id), ("$tries", row.Tries), ("$end", end), ("$reason", reason), ("$now", clock.GetUtcNow()), ("$keep", keepBody));
}
