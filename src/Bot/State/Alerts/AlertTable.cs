using Bot.State.Chats;
using Microsoft.Data.Sqlite;

namespace Bot.State.Alerts;

/// <summary>Alerts by chat.</summary>
internal sealed class AlertTable(StateDatabase database, TimeProvider clock)
{
    private const string Columns = "id, channel, chat, query, rhythm, paused, created_at";

    /// <summary>Null when the chat watches the same already.</summary>
    public Task<KeptAlert?> AddAsync(ChatAddress chat, string query, Rhythm rhythm) => database.WriteAsync(connection => connection.First(
        $"""
        INSERT INTO alert (channel, chat, query, rhythm, created_at) VALUES ($channel, $chat, $query, $rhythm, $now)
        ON CONFLICT DO NOTHING RETURNING {Columns}
        """,
        Read,
        ("$channel", chat.Channel), ("$chat", chat.Chat), ("$query", query), ("$rhythm", Written(rhythm)), ("$now", clock.GetUtcNow())));

    public IReadOnlyList<KeptAlert> Of(ChatAddress chat) => database.Read(connection => connection.Query(
        $"SELECT {Columns} FROM alert WHERE channel = $channel AND chat = $chat ORDER BY id", Read, ("$channel", chat.Channel), ("$chat", chat.Chat)));

    public IReadOnlyList<KeptAlert> Active() => database.Read(connection => connection.Query($"SELECT {Columns} FROM alert WHERE paused = 0 ORDER BY id", Read));

    /// <summary>False when the chat has no such alert.</summary>
    public Task<bool> PauseAsync(ChatAddress chat, long id, bool paused) => ChangeAsync(chat, id, "UPDATE alert SET paused = $paused", ("$paused", paused));

    /// <summary>False when the chat has no such alert.</summary>
    public Task<bool> DeleteAsync(ChatAddress chat, long id) => database.WriteAsync(connection =>
    {
        connection.Execute(
            "DELETE FROM alert_hit WHERE alert IN (SELECT id FROM alert WHERE id = $id AND channel = $channel AND chat = $chat)", ("$id", id), ("$channel", chat.Channel), ("$chat", chat.Chat));
        return connection.Execute("DELETE FROM alert WHERE id = $id AND channel = $channel AND chat = $chat", ("$id", id), ("$channel", chat.Channel), ("$chat", chat.Chat)) > 0;
    });

    private Task<bool> ChangeAsync(ChatAddress chat, long id, string change, (string Name, object? Value) value) => database.WriteAsync(connection => connection.Execute(
        $"{change} WHERE id = $id AND channel = $channel AND chat = $chat", ("$id", id), ("$channel", chat.Channel), ("$chat", chat.Chat), value) > 0);

    private static KeptAlert Read(SqliteDataReader row) => new(
        row.GetInt64(0), new(row.GetString(1), row.GetString(2)), row.GetString(3), Enum.Parse<Rhythm>(row.GetString(4), ignoreCase: true), row.GetBoolean(5), row.Moment(6));

    private static string Written(Rhythm rhythm) => rhythm switch
    {
        Rhythm.Daily => "daily",
        Rhythm.Weekly => "weekly",
        _ => "now",
    };
}
