namespace Bot.State.Chats;

/// <summary>What the next message of a chat is meant for, when the bot has asked for it.</summary>
internal sealed class ExpectedMessages(StateDatabase state, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public Task ExpectAsync(ChatAddress chat, string what) => state.WriteAsync(connection => connection.Execute(
        "INSERT INTO expected VALUES ($channel, $chat, $what, $until) ON CONFLICT (channel, chat) DO UPDATE SET what = $what, until = $until",
        ("$channel", chat.Channel), ("$chat", chat.Chat), ("$what", what), ("$until", clock.GetUtcNow() + Lifetime)));

    public string? Find(ChatAddress chat) => state.Read(connection => connection.First(
        "SELECT what FROM expected WHERE channel = $channel AND chat = $chat AND until >= $now", row => row.GetString(0),
        ("$channel", chat.Channel), ("$chat", chat.Chat), ("$now", clock.GetUtcNow())));

    public Task ClearAsync(ChatAddress chat) => state.WriteAsync(connection => connection.Execute(
        "DELETE FROM expected WHERE channel = $channel AND chat = $chat", ("$channel", chat.Channel), ("$chat", chat.Chat)));
}
