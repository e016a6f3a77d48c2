using Bot.State.Chats;
using Bot.State.Delivery;
using Microsoft.Data.Sqlite;

namespace Bot.State.Administration;

/// <summary>A document that was taken out. <paramref name="Aside"/> is where its file lies, below the folder of documents; null when it shares one with others.</summary>
internal sealed record Withdrawal(long Id, string Document, string Name, string? Aside, string Reason, DateTimeOffset At, string By, DateTimeOffset? RestoredAt)
{
    public long Told { get; init; }
}

/// <summary>A correction as one chat will get it.</summary>
internal sealed record Correction(ChatAddress Chat, IReadOnlyList<OutgoingMessage> Messages);

internal sealed class Withdrawals(StateDatabase state, TimeProvider clock)
{
    private const string Columns =
        "id, document, name, aside, reason, withdrawn_at, withdrawn_by, restored_at, (SELECT count(*) FROM correction WHERE withdrawal = withdrawal.id)";

    public Task<long> AddAsync(string document, string name, string? aside, string reason, string by) => state.WriteAsync(connection => connection.Number(
        "INSERT INTO withdrawal (document, name, aside, reason, withdrawn_at, withdrawn_by) VALUES ($document, $name, $aside, $reason, $now, $by) RETURNING id",
        ("$document", document), ("$name", name), ("$aside", aside), ("$reason", reason), ("$now", clock.GetUtcNow()), ("$by", by)));

    public Withdrawal? Find(long id) => state.Read(connection => connection.First($"SELECT {Columns} FROM withdrawal WHERE id = $id", Read, ("$id", id)));

    public IReadOnlyList<Withdrawal> Last(int most) => state.Read(connection => connection.Query(
        $"SELECT {Columns} FROM withdrawal ORDER BY restored_at IS NOT NULL, id DESC LIMIT $most", Read, ("$most", most)));

    public Task RestoredAsync(long id, string why, string by) => state.WriteAsync(connection => connection.Execute(
        "UPDATE withdrawal SET restored_at = $now, restored_by = $by, restored_why = $why WHERE id = $id AND restored_at IS NULL",
        ("$id", id), ("$now", clock.GetUtcNow()), ("$by", by), ("$why", why)));

    public bool WasTold(long id, ChatAddress chat) => state.Read(connection => connection.Number(
        "SELECT count(*) FROM correction WHERE withdrawal = $id AND channel = $channel AND chat = $chat", ("$id", id), ("$channel", chat.Channel), ("$chat", chat.Chat))) > 0;

    /// <summary>Queues each correction together with the mark that its chat was told: nobody is told twice, also after a crash. Returns how many were queued.</summary>
    public Task<int> TellAsync(long id, IReadOnlyList<Correction> corrections) => state.WriteAsync(connection =>
    {
        var told = 0;
        foreach (var (chat, messages) in corrections)
        {
            var isFirst = connection.Execute(
                "INSERT INTO correction VALUES ($id, $channel, $chat, $now) ON CONFLICT DO NOTHING",
                ("$id", id), ("$channel", chat.Channel), ("$chat", chat.Chat), ("$now", clock.GetUtcNow())) > 0;
            if (!isFirst) continue;
            Outbox.Queue(connection, chat.Channel, inbox: null, messages, clock);
            told++;
        }
        return told;
    });

    private static Withdrawal Read(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.Text(3), row.GetString(4), row.Moment(5), row.GetString(6), row.IsDBNull(7) ? null : row.Moment(7)) { Told = row.GetInt64(8) };
}
