namespace Bot.State.Chats;

/// <summary>What buttons and typed numbers refer to, under a short key, for a time.</summary>
internal sealed class ShownAnswers(StateDatabase state, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    // 12 of these are 60 bits: a key cannot be guessed in another's chat, and it would be of no use there.
    public static string NewKey() => Crockford.New(12);

    public Task KeepAsync(ChatAddress chat, string key, string body) => state.WriteAsync(connection =>
    {
        var now = clock.GetUtcNow();
        connection.Execute("DELETE FROM shown WHERE shown_at < $then", ("$then", now - Lifetime));
        connection.Execute(
            "INSERT INTO shown VALUES ($key, $channel, $chat, $body, $now)",
            ("$key", key), ("$channel", chat.Channel), ("$chat", chat.Chat), ("$body", body), ("$now", now));
    });

    /// <summary>Null when it has expired, or was shown in another chat.</summary>
    public string? Find(ChatAddress chat, string key) => state.Read(connection => connection.First(
        "SELECT body FROM shown WHERE key = $key AND channel = $channel AND chat = $chat AND shown_at >= $then", row => row.GetString(0),
        ("$key", key), ("$channel", chat.Channel), ("$chat", chat.Chat), ("$then", clock.GetUtcNow() - Lifetime)));

    /// <summary>The one shown last in a chat.</summary>
    public (string Key, string Body)? Last(ChatAddress chat) => state.Read(connection => connection.First<(string, string)?>(
        "SELECT key, body FROM shown WHERE channel = $channel AND chat = $chat AND shown_at >= $then ORDER BY shown_at DESC, rowid DESC LIMIT 1",
        row => (row.GetString(0), row.GetString(1)),
        ("$channel", chat.Channel), ("$chat", chat.Chat), ("$then", clock.GetUtcNow() - Lifetime)));
}
