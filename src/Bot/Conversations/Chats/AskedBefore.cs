using System.Security.Cryptography;
using System.Text;
using Bot.State.Chats;

namespace Bot.Conversations.Chats;

/// <summary>
/// Whether an edit changed the text of its message: an edit also comes when a link got its preview. Digests of the last messages, in memory
/// only and under a key that goes with the process.
/// </summary>
internal sealed class AskedBefore
{
    private const int Capacity = 20_000;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock gate = new();
    private readonly Dictionary<(ChatAddress, string), long> digests = [];
    private readonly Queue<(ChatAddress, string)> order = [];

    /// <summary>True when this message had this very text before.</summary>
    public bool Same(ChatUpdate update)
    {
        lock (gate) return update.Message is { } message && digests.TryGetValue((update.Address, message), out var before) && before == Digest(update);
    }

    public void Remember(ChatUpdate update)
    {
        if (update.Message is not { } message) return;
        var name = (update.Address, message);
        lock (gate)
        {
            if (!digests.ContainsKey(name)) order.Enqueue(name);
            digests[name] = Digest(update);
            if (order.Count > Capacity) digests.Remove(order.Dequeue());
        }
    }

    private long Digest(ChatUpdate update) => BitConverter.ToInt64(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(update.Text)));
}
