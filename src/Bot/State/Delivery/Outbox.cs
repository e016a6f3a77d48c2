using Microsoft.Data.Sqlite;

namespace Bot.State.Delivery;

/// <summary>queued → sending → sent, refused or uncertain. In a chat one message goes after the other; answers before bulk.</summary>
internal sealed class Outbox(StateDatabase state, string channel, TimeProvider clock)
{
    /// <summary>What could not be sent for so long is no answer any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private const string BrokenOff = "the program ended while sending";
    private const int MostBrokenOff = 20;

    public static void Queue(SqliteConnection connection, string channel, long? inbox, IReadOnlyList<OutgoingMessage> messages, TimeProvider clock)
    {
        for (var part = 0; part < messages.Count; part++)
        {
            connection.Execute(
                "INSERT INTO outbox (channel, lane, inbox, part, bulk, body, ticket, created_at) VALUES ($channel, $lane, $inbox, $part, $bulk, $body, $ticket, $now) ON CONFLICT DO NOTHING",
                ("$channel", channel), ("$lane", messages[part].Lane), ("$inbox", inbox), ("$part", part),
                ("$bulk", messages[part].Bulk), ("$body", messages[part].Body), ("$ticket", messages[part].Ticket), ("$now", clock.GetUtcNow()));
        }
    }

    /// <summary>Messages that answer no update: an officer's reply, an alert.</summary>
    public Task QueueAsync(IReadOnlyList<OutgoingMessage> messages) => state.WriteAsync(connection => Queue(connection, channel, inbox: null, messages, clock));

    /// <summary>
    /// After a start: what was being sent may have arrived, or may never have gone out; so it is sent again and says so. Unlike a send without a reply
    /// that is done more than once, for nothing is known of the earlier one.
    /// </summary>
    public Task RecoverAsync() => state.WriteAsync(connection =>
    {
        foreach (var row in Rows(connection, "state = 'sending'", []))
        {
            if (row.Again && row.Tries >= MostBrokenOff) Close(connection, row, "uncertain", BrokenOff);
            else Again(connection, row, BrokenOff, TimeSpan.Zero, again: true);
        }
    });

    public IReadOnlyList<string> OpenLanes() => state.Read(connection => connection.Query(
        "SELECT DISTINCT lane FROM outbox WHERE channel = $channel AND state IN ('queued', 'sending')", row => row.GetString(0), ("$channel", channel)));

    /// <summary>What goes next to a chat. A moment that the channel named holds for the whole chat, whatever was to go first there.</summary>
    public OutboxRow? Next(string lane) => state.Read(connection =>
    {
        if (Rows(connection, "lane = $lane AND state IN ('queued', 'sending') ORDER BY bulk, id LIMIT 1", [("$lane", lane)]).FirstOrDefault() is not { } row) return null;
        var held = HeldUntil(connection, lane);
        return held > row.NotBefore ? row with { NotBefore = held } : row;
    });

    /// <summary>The channel named a moment before which nothing may go to the chat.</summary>
    public bool IsHeld(string lane) => state.Read(connection => HeldUntil(connection, lane)) > clock.GetUtcNow();

    public Task BeginAsync(OutboxRow row) => state.WriteAsync(connection =>
        connection.Execute("UPDATE outbox SET state = 'sending', tries = tries + 1 WHERE id = $id", ("$id", row.Id)));

    public Task SettleAsync(OutboxRow row, SendOutcome outcome) => state.WriteAsync(connection => Settle(connection, row, outcome));

    public ChannelState Read(ChannelState known) => state.Read(connection => known with
    {
        Sending = connection.Number("SELECT count(*) FROM outbox WHERE channel = $channel AND state IN ('queued', 'sending')", ("$channel", channel)),
        OldestSending = connection.First<DateTimeOffset?>(
            "SELECT min(created_at) FROM outbox WHERE channel = $channel AND state IN ('queued', 'sending')", row => row.IsDBNull(0) ? null : row.Moment(0), ("$channel", channel)),
        // Said twice for the index of what failed, which the planner takes for its own words only.
        Uncertain = connection.Number("SELECT count(*) FROM outbox WHERE channel = $channel AND state = 'uncertain' AND state IN ('refused', 'uncertain')", ("$channel", channel)),
        Refused = connection.Number("SELECT count(*) FROM outbox WHERE channel = $channel AND state = 'refused' AND state IN ('refused', 'uncertain')", ("$channel", channel)),
    });

    public long Waiting() => state.Read(connection => connection.Number(
        "SELECT count(*) FROM outbox WHERE channel = $channel AND state IN ('queued', 'sending')", ("$channel", channel)));

    public long Count(string ended) => state.Read(connection => connection.Number(
        "SELECT count(*) FROM outbox WHERE channel = $channel AND state = $state", ("$channel", channel), ("$state", ended)));

    /// <summary>The last message of a chat that may be missing there and of which nothing was said yet; null when there is none.</summary>
    public long? Untold(string lane) => state.Read(connection => connection.First<long?>(
        "SELECT id FROM outbox WHERE channel = $channel AND lane = $lane AND state = 'uncertain' AND told = 0 ORDER BY id DESC LIMIT 1",
        row => row.GetInt64(0), ("$channel", channel), ("$lane", lane)));

    public static void Told(SqliteConnection connection, string channel, string lane, long last) => connection.Execute(
        "UPDATE outbox SET told = 1 WHERE channel = $channel AND lane = $lane AND state = 'uncertain' AND id <= $last",
        ("$channel", channel), ("$lane", lane), ("$last", last));

    /// <summary>Its chat asks for what may be missing there: queued again, and says so. Returns how many.</summary>
    public Task<int> ResendAsync(string lane) => state.WriteAsync(connection => connection.Execute(
        """
        UPDATE outbox SET state = 'queued', again = 1, told = 0, not_before = 0, closed_at = NULL, created_at = $now
        WHERE channel = $channel AND lane = $lane AND state = 'uncertain' AND body IS NOT NULL
        """,
        ("$channel", channel), ("$lane", lane), ("$now", clock.GetUtcNow())));

    /// <summary>Until <see cref="HeardAsync"/> tells that their officers know.</summary>
    public IReadOnlyList<FailedAnswer> FailedAnswers() => state.Read(connection => connection.Query(
        "SELECT ticket, state = 'refused', reason FROM outbox WHERE channel = $channel AND ticket IS NOT NULL AND state IN ('refused', 'uncertain')",
        row => new FailedAnswer(row.GetInt64(0), row.GetBoolean(1), row.Text(2) ?? ""), ("$channel", channel)));

    public Task HeardAsync(long ticket) => state.WriteAsync(connection => connection.Execute(
        "UPDATE outbox SET ticket = NULL WHERE channel = $channel AND ticket = $ticket AND state IN ('refused', 'uncertain')", ("$channel", channel), ("$ticket", ticket)));

    private void Settle(SqliteConnection connection, OutboxRow row, SendOutcome outcome)
    {
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                Close(connection, row, "sent", reason: null, sent.Message);
                break;
            case SendOutcome.Refused refused:
                Close(connection, row, "refused", refused.Reason);
                break;
            case SendOutcome.Later later when clock.GetUtcNow() - row.CreatedAt > Longest:
                Close(connection, row, "refused", later.Reason);
                break;
            case SendOutcome.Later later:
                // Certainly not delivered: this counts against nothing, and is tried until it is taken.
                Again(connection, row, later.Reason, later.After is { } after ? after + BackOff.UpTo(TimeSpan.FromSeconds(0.5)) : BackOff.Of(row.Tries + 1), row.Again, held: later.After is not null);
                break;
            case SendOutcome.Uncertain uncertain when row.Again:
                Close(connection, row, "uncertain", uncertain.Reason);
                break;
            case SendOutcome.Uncertain uncertain:
                Again(connection, row, uncertain.Reason, TimeSpan.Zero, again: true);
                break;
            case SendOutcome.ChatClosed closed:
                connection.Execute(
                    "UPDATE outbox SET state = 'refused', reason = $reason, body = NULL, closed_at = $now WHERE channel = $channel AND lane = $lane AND state IN ('queued', 'sending')",
                    ("$channel", channel), ("$lane", row.Lane), ("$reason", closed.Reason), ("$now", clock.GetUtcNow()));
                break;
            case SendOutcome.ChatMoved moved:
                connection.Execute(
                    "UPDATE outbox SET state = 'queued', lane = $new WHERE channel = $channel AND lane = $lane AND state IN ('queued', 'sending')",
                    ("$channel", channel), ("$lane", row.Lane), ("$new", moved.Lane));
                break;
        }
    }

    private DateTimeOffset HeldUntil(SqliteConnection connection, string lane) => connection.First(
        "SELECT max(not_before) FROM outbox WHERE channel = $channel AND lane = $lane AND state IN ('queued', 'sending') AND held",
        row => row.IsDBNull(0) ? DateTimeOffset.MinValue : row.Moment(0), ("$channel", channel), ("$lane", lane));

    private void Close(SqliteConnection connection, OutboxRow row, string end, string? reason, string? message = null) => connection.Execute(
        // What did not arrive, or may not have, is kept for a time for whoever wants it again.
        "UPDATE outbox SET state = $end, reason = $reason, message = $message, body = CASE WHEN $end <> 'sent' THEN body END, closed_at = $now WHERE id = $id",
        ("$id", row.Id), ("$end", end), ("$reason", reason), ("$message", message), ("$now", clock.GetUtcNow()));

    private void Again(SqliteConnection connection, OutboxRow row, string reason, TimeSpan wait, bool again, bool held = false) => connection.Execute(
        "UPDATE outbox SET state = 'queued', reason = $reason, not_before = $then, again = $again, held = $held WHERE id = $id",
        // A moment is kept in whole milliseconds: the next one, or the message would go a fraction early.
        ("$id", row.Id), ("$reason", reason), ("$then", clock.GetUtcNow() + wait + TimeSpan.FromMilliseconds(1)), ("$again", again), ("$held", held));

    private List<OutboxRow> Rows(SqliteConnection connection, string condition, ReadOnlySpan<(string, object?)> values) => connection.Query(
        $"SELECT id, lane, body, bulk, again, tries, not_before, created_at FROM outbox WHERE channel = $channel AND {condition}",
        row => new OutboxRow(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetBoolean(3), row.GetBoolean(4), row.GetInt32(5), row.Moment(6), row.Moment(7)),
        [("$channel", channel), .. values]);
}
