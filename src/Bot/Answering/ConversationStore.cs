using Bot.Answering.Asking;

namespace Bot.Answering;

/// <summary>
/// The focus of each conversation, kept in memory only: at most <paramref name="capacity"/> conversations, forgotten
/// <paramref name="lifetime"/> after their last question. Safe for many threads.
/// </summary>
internal sealed class ConversationStore(TimeProvider clock, int capacity = 20_000, TimeSpan? lifetime = null)
{
    private readonly TimeSpan lifetime = lifetime ?? TimeSpan.FromMinutes(30);
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> entries = new(StringComparer.Ordinal);

    // Oldest question first.
    private readonly LinkedList<Entry> order = [];

    public int Count
    {
        get
        {
            lock (gate) return entries.Count;
        }
    }

    public Focus FocusOf(string? conversation)
    {
        if (conversation is null) return Focus.Nothing;
        lock (gate)
        {
            Forget();
            return entries.TryGetValue(conversation, out var node) ? node.Value.Focus : Focus.Nothing;
        }
    }

    public void Remember(string? conversation, Focus focus)
    {
        if (conversation is null) return;
        lock (gate)
        {
            if (entries.Remove(conversation, out var old)) order.Remove(old);
            entries[conversation] = order.AddLast(new Entry(conversation, focus, clock.GetUtcNow()));
            Forget();
        }
    }

    public void Forget(string conversation)
    {
        lock (gate)
            if (entries.Remove(conversation, out var node)) order.Remove(node);
    }

    private void Forget()
    {
        var oldest = clock.GetUtcNow() - lifetime;
        while (order.First is { } first && (first.Value.At < oldest || entries.Count > capacity))
        {
            entries.Remove(first.Value.Conversation);
            order.RemoveFirst();
        }
    }

    private sealed record Entry(string Conversation, Focus Focus, DateTimeOffset At);
}
