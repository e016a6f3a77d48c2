namespace Bot.State.Chats;

/// <summary>A chat of a channel: where somebody hears.</summary>
internal sealed record ChatAddress(string Channel, string Chat);

/// <summary>When each chat last did something, and which of them want nothing more.</summary>
internal sealed class ChatBook(StateDatabase state, TimeProvider clock)
{
    public Task SeenAsync(ChatAddress chat) => state.WriteAsync(connection => connection.Execute(
        """
        INSERT INTO chat (channel, chat, last_seen) VALUES ($channel, $chat, $now)
        ON CONFLICT (channel, chat) DO UPDATE SET last_seen = $now, closed = 0
        """,
        ("$channel", chat.Channel), ("$chat", chat.Chat), ("$now", clock.GetUtcNow())));

    public Task CloseAsync(ChatAddress chat) => state.WriteAsync(connection => connection.Execute(
        "UPDATE chat SET closed = 1 WHERE channel = $channel AND chat = $chat", ("$channel", chat.Channel), ("$chat", chat.Chat)));

    public bool IsClosed(ChatAddress chat) => state.Read(connection => connection.Number(
        "SELECT closed FROM chat WHERE channel = $channel AND chat = $chat", ("$channel", chat.Channel), ("$chat", chat.Chat))) == 1;

    /// <summary>Null when the chat never said anything.</summary>
    public DateTimeOffset? LastSeen(ChatAddress chat) => state.Read(connection => connection.First<DateTimeOffset?>(
        "SELECT last_seen FROM chat WHERE channel = $channel AND chat = $chat", row => row.Moment(0), ("$channel", chat.Channel), ("$chat", chat.Chat)));

    /// <summary>All that is kept about a chat goes, except what is under way.</summary>
    public Task ForgetAsync(ChatAddress chat) => state.WriteAsync(connection =>
    {
        connection.Execute("DELETE FROM alert_hit WHERE alert IN (SELECT id FROM alert WHERE channel = $channel AND chat = $chat)", ("$channel", chat.Channel), ("$chat", chat.Chat));
        foreach (var table in (string[])["shown", "answer_receipt", "expected", "ticket", "alert", "shared_answer", "kept_question"])
            connection.Execute($"DELETE FROM {table} WHERE channel = $channel AND chat = $chat", ("$channel", chat.Channel), ("$chat", chat.Chat));
        connection.Execute("DELETE FROM chat WHERE channel = $channel AND chat = $chat", ("$channel", chat.Channel), ("$chat", chat.Chat));
        connection.Execute(
            "UPDATE inbox SET body = NULL, lane = '' WHERE channel = $channel AND lane = $chat AND state IN ('done', 'dead')", ("$channel", chat.Channel), ("$chat", chat.Chat));
        connection.Execute(
            "UPDATE outbox SET body = NULL, lane = '' WHERE channel = $channel AND lane = $chat AND closed_at IS NOT NULL", ("$channel", chat.Channel), ("$chat", chat.Chat));
    });
}
