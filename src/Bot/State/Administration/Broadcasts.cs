using Bot.State.Chats;
using Bot.State.Delivery;
using Microsoft.Data.Sqlite;

namespace Bot.State.Administration;

/// <summary>An emergency notice, to chats that were active in the last <paramref name="Days"/> days and on the web until <paramref name="BannerUntil"/>.</summary>
internal sealed record Broadcast(long Id, string Text, int Days, DateTimeOffset BannerUntil, DateTimeOffset DraftedAt, string DraftedBy, DateTimeOffset? SentAt, long Chats, DateTimeOffset? EndedAt);

internal sealed class Broadcasts(StateDatabase state, TimeProvider clock)
{
    private const string Columns = "id, text, days, banner_until, drafted_at, drafted_by, sent_at, chats, ended_at";

    public Task<long> DraftAsync(string text, int days, TimeSpan banner, string by) => state.WriteAsync(connection => connection.Number(
        "INSERT INTO broadcast (text, days, banner_until, drafted_at, drafted_by) VALUES ($text, $days, $until, $now, $by) RETURNING id",
        ("$text", text), ("$days", days), ("$until", clock.GetUtcNow() + banner), ("$now", clock.GetUtcNow()), ("$by", by)));

    public Broadcast? Find(long id) => state.Read(connection => connection.First($"SELECT {Columns} FROM broadcast WHERE id = $id", Read, ("$id", id)));

    public IReadOnlyList<Broadcast> Last(int most) => state.Read(connection => connection.Query(
        $"SELECT {Columns} FROM broadcast WHERE sent_at IS NOT NULL ORDER BY id DESC LIMIT $most", Read, ("$most", most)));

    /// <summary>Notices that the web shows now, the newest first.</summary>
    public IReadOnlyList<Broadcast> OnTheWeb() => state.Read(connection => connection.Query(
        $"SELECT {Columns} FROM broadcast WHERE sent_at IS NOT NULL AND ended_at IS NULL AND banner_until > $now ORDER BY id DESC", Read, ("$now", clock.GetUtcNow())));

    /// <summary>Chats that did something in the last so many days and want to hear.</summary>
    public IReadOnlyList<ChatAddress> ActiveChats(int days) => state.Read(connection => connection.Query(
        "SELECT channel, chat FROM chat WHERE closed = 0 AND last_seen >= $then ORDER BY channel, chat",
        row => new ChatAddress(row.GetString(0), row.GetString(1)), ("$then", clock.GetUtcNow() - TimeSpan.FromDays(days))));

    /// <summary>Marks it sent and queues all messages, both or neither. False when it was sent before.</summary>
    public Task<bool> SendAsync(long id, string by, IReadOnlyList<(ChatAddress Chat, IReadOnlyList<OutgoingMessage> Messages)> messages) => state.WriteAsync(connection =>
    {
        if (connection.Execute(
            "UPDATE broadcast SET sent_at = $now, sent_by = $by, chats = $chats WHERE id = $id AND sent_at IS NULL",
            ("$id", id), ("$now", clock.GetUtcNow()), ("$by", by), ("$chats", messages.Count)) == 0) return false;
        foreach (var (chat, parts) in messages) Outbox.Queue(connection, chat.Channel, inbox: null, parts, clock);
        return true;
    });

    /// <summary>Takes it off the web; what was sent stays sent.</summary>
    public Task EndAsync(long id) => state.WriteAsync(connection => connection.Execute(
        "UPDATE broadcast SET ended_at = $now WHERE id = $id AND ended_at IS NULL", ("$id", id), ("$now", clock.GetUtcNow())));

    private static Broadcast Read(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.Moment(3), row.Moment(4), row.GetString(5), row.IsDBNull(6) ? null : row.Moment(6), row.GetInt64(7), row.IsDBNull(8) ? null : row.Moment(8));
}
