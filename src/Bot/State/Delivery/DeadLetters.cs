using Microsoft.Data.Sqlite;

namespace Bot.State.Delivery;

/// <summary>An update that was given up, or a message that was not taken or may be missing. No words of anybody are part of it.</summary>
internal sealed record DeadLetter(DeadLetterId Id, string Channel, string State, string Reason, int Tries, DateTimeOffset At);

/// <summary>
/// What did not get through, on all channels: updates that failed for good, messages that a channel refused, and messages that may not have arrived.
/// Whoever runs the bot sees why, and has them done again or thrown away; a running bot takes up within seconds what is to be done again.
/// </summary>
internal sealed class DeadLetters(StateDatabase state, TimeProvider clock)
{
    private const string DeadUpdate = "id = $id AND state = 'dead' AND body IS NOT NULL";
    private const string DeadMessage = "id = $id AND state IN ('refused', 'uncertain') AND body IS NOT NULL";

    /// <summary>The newest first.</summary>
    public IReadOnlyList<DeadLetter> List(int most) => state.Read(connection => connection.Query(
        """
        SELECT id, 1, channel, state, reason, tries, done_at AS at FROM inbox WHERE state = 'dead' AND body IS NOT NULL
        UNION ALL
        SELECT id, 0, channel, state, reason, tries, closed_at FROM outbox WHERE state IN ('refused', 'uncertain') AND body IS NOT NULL
        ORDER BY at DESC LIMIT $most
        """,
        row => new DeadLetter(new(row.GetInt64(0), row.GetBoolean(1)), row.GetString(2), row.GetString(3), row.Text(4) ?? "", row.GetInt32(5), row.Moment(6)),
        ("$most", most)));

    /// <summary>Done again from the beginning, in the order of its chat. False when there is no such letter any more.</summary>
    public Task<bool> ReplayAsync(DeadLetterId id) => state.WriteAsync(connection => id.Incoming ? Receive(connection, id.Number) : Queue(connection, id.Number));

    /// <summary>Its words go. False when there is no such letter any more. Its key stays as long as others: a copy that comes late is not worked on.</summary>
    public Task<bool> DiscardAsync(DeadLetterId id) => state.WriteAsync(connection => connection.Execute(
        id.Incoming ? $"UPDATE inbox SET state = 'done', body = NULL WHERE {DeadUpdate}" : $"UPDATE outbox SET told = 1, body = NULL WHERE {DeadMessage}",
        ("$id", id.Number)) == 1);

    private static bool Receive(SqliteConnection connection, long id)
    {
        var found = connection.Execute(
            $"UPDATE inbox SET state = 'received', tries = 0, crashes = 0, reason = NULL, done_at = NULL WHERE {DeadUpdate}", ("$id", id)) == 1;
        // The apology becomes a message of its own: its place is the answer's.
        if (found) connection.Execute("UPDATE outbox SET inbox = NULL WHERE inbox = $id", ("$id", id));
        return found;
    }

    private bool Queue(SqliteConnection connection, long id) => connection.Execute(
        $"""
        UPDATE outbox SET state = 'queued', again = max(again, state = 'uncertain'), told = 0, not_before = 0, held = 0, closed_at = NULL, created_at = $now
        WHERE {DeadMessage}
        """,
        ("$id", id), ("$now", clock.GetUtcNow())) == 1;
}
