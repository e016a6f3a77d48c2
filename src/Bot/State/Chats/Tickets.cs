using Bot.State.Administration;
using Bot.State.Delivery;
using Microsoft.Data.Sqlite;

namespace Bot.State.Chats;

/// <summary>A question that its asker sent to the officers, and what they said.</summary>
internal sealed record Ticket(long Id, ChatAddress Chat, string Question, DateTimeOffset CreatedAt, string? Answer);

internal sealed class Tickets(StateDatabase state, TimeProvider clock)
{
    /// <summary>Returns its number; the same update opens one ticket, however often it is worked on.</summary>
    public Task<long> OpenAsync(ChatAddress chat, string updateKey, string question) => state.WriteAsync(connection =>
    {
        connection.Execute(
            "INSERT INTO ticket (channel, chat, update_key, question, created_at) VALUES ($channel, $chat, $key, $question, $now) ON CONFLICT DO NOTHING",
            ("$channel", chat.Channel), ("$chat", chat.Chat), ("$key", updateKey), ("$question", question), ("$now", clock.GetUtcNow()));
        return connection.Number("SELECT id FROM ticket WHERE channel = $channel AND update_key = $key", ("$channel", chat.Channel), ("$key", updateKey));
    });

    public IReadOnlyList<Ticket> Open(int most) => state.Read(connection => Select(connection, "state = 'open' ORDER BY id LIMIT $most", ("$most", most)));

    /// <summary>The last ones that were answered.</summary>
    public IReadOnlyList<Ticket> Answered(int most) => state.Read(connection => Select(connection, "state = 'answered' ORDER BY answered_at DESC LIMIT $most", ("$most", most)));

    public long CountOpen() => state.Read(connection => connection.Number("SELECT count(*) FROM ticket WHERE state = 'open'"));

    public Ticket? Find(long id) => state.Read(connection => Select(connection, "id = $id", ("$id", id)).FirstOrDefault());

    /// <summary>By the key of the update that opened it, which only its asker knows.</summary>
    public Ticket? Find(string channel, string updateKey) => state.Read(connection =>
        Select(connection, "channel = $channel AND update_key = $key", ("$channel", channel), ("$key", updateKey)).FirstOrDefault());

    /// <summary>Marks it answered and queues <paramref name="messages"/> for its chat, both or neither. False when somebody has answered it already.</summary>
    public Task<bool> AnswerAsync(Ticket ticket, string answer, string by, IReadOnlyList<OutgoingMessage> messages) => state.WriteAsync(connection =>
    {
        var changed = connection.Execute(
            "UPDATE ticket SET state = 'answered', answer = $answer, answered_at = $now, answered_by = $by WHERE id = $id AND state = 'open'",
            ("$id", ticket.Id), ("$answer", answer), ("$by", by), ("$now", clock.GetUtcNow()));
        if (changed == 1) Outbox.Queue(connection, ticket.Chat.Channel, inbox: null, [.. messages.Select(message => message with { Ticket = ticket.Id })], clock);
        return changed == 1;
    });

    /// <summary>The answer was not taken by the channel: the question waits again. Returns who had answered, null when there is no such ticket any more.</summary>
    public Task<Person?> ReopenAsync(long id) => state.WriteAsync(connection =>
    {
        var by = AnsweredBy(connection, id);
        connection.Execute("UPDATE ticket SET state = 'open', answer = NULL, answered_at = NULL, answered_by = NULL WHERE id = $id", ("$id", id));
        return by;
    });

    public Person? AnsweredBy(long id) => state.Read(connection => AnsweredBy(connection, id));

    /// <summary>Answered, or left unanswered, before that moment.</summary>
    public IReadOnlyList<Ticket> Over(DateTimeOffset then) => state.Read(connection => Select(connection, "coalesce(answered_at, created_at) < $then", ("$then", then)));

    /// <summary>Deletes question and answer, and queues <paramref name="farewell"/> for the chat, both or neither.</summary>
    public Task DeleteAsync(Ticket ticket, IReadOnlyList<OutgoingMessage> farewell) => state.WriteAsync(connection =>
    {
        if (connection.Execute("DELETE FROM ticket WHERE id = $id", ("$id", ticket.Id)) == 1) Outbox.Queue(connection, ticket.Chat.Channel, inbox: null, farewell, clock);
    });

    private static Person? AnsweredBy(SqliteConnection connection, long id) =>
        connection.First("SELECT answered_by FROM ticket WHERE id = $id", row => row.Text(0), ("$id", id))?.Split(':', 2) is [var channel, var user] ? new(channel, user) : null;

    private static List<Ticket> Select(SqliteConnection connection, string condition, params ReadOnlySpan<(string Name, object? Value)> values) => connection.Query(
        $"SELECT id, channel, chat, question, created_at, answer FROM ticket WHERE {condition}",
        row => new Ticket(row.GetInt64(0), new(row.GetString(1), row.GetString(2)), row.GetString(3), row.Moment(4), row.Text(5)), values);
}
