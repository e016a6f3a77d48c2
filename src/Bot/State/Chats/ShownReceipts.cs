namespace Bot.State.Chats;

/// <summary>Which quotations each chat was shown, by their receipts, for as long as a correction would be sent.</summary>
internal sealed class ShownReceipts(StateDatabase state, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public Task KeepAsync(ChatAddress chat, IReadOnlyList<string> receipts) => receipts.Count == 0 ? Task.CompletedTask : state.WriteAsync(connection =>
    {
        var now = clock.GetUtcNow();
        connection.Execute("DELETE FROM answer_receipt WHERE shown_at < $then", ("$then", now - Lifetime));
        foreach (var receipt in receipts)
        {
            connection.Execute(
                "INSERT INTO answer_receipt VALUES ($channel, $chat, $receipt, $now) ON CONFLICT (channel, chat, receipt) DO UPDATE SET shown_at = $now",
                ("$channel", chat.Channel), ("$chat", chat.Chat), ("$receipt", receipt), ("$now", now));
        }
    });

    /// <summary>The chats that were shown something of a document.</summary>
    public IReadOnlyList<ChatAddress> ChatsShown(string document) => state.Read(connection => connection.Query(
        """
        SELECT DISTINCT channel, chat FROM answer_receipt
        WHERE shown_at >= $then AND receipt IN (SELECT code FROM receipt WHERE document = $document) ORDER BY channel, chat
        """,
        row => new ChatAddress(row.GetString(0), row.GetString(1)), ("$then", clock.GetUtcNow() - Lifetime), ("$document", document)));
}
