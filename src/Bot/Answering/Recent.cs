namespace Bot.Answering;

/// <summary>
/// Values by key, kept in memory only: at most <paramref name="capacity"/> of them, forgotten <paramref name="lifetime"/> after they were last put.
/// Safe for many threads.
/// </summary>
internal sealed class Recent<T>(TimeProvider clock, int capacity, TimeSpan lifetime)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> entries = new(StringComparer.Ordinal);

    // Put first, first.
    private readonly LinkedList<Entry> order = [];

    public int Count
    {
        get
        {
            lock (gate) return entries.Count;
        }
    }

    public bool TryFind(string key, out T? value)
    {
        lock (gate)
        {
            Expire();
            var found = entries.TryGetValue(key, out var node);
            value = found ? node!.Value.Value : default;
            return found;
        }
    }

    public void Put(string key, T value)
    {
        lock (gate)
        {
            if (entries.Remove(key, out var old)) order.Remove(old);
            entries[key] = order.AddLast(new Entry(key, value, clock.GetUtcNow()));
            Expire();
        }
    }

    public void Forget(string key)
    {
        lock (gate)
            if (entries.Remove(key, out var node)) order.Remove(node);
    }

    public void Forget(Func<T, bool> which)
    {
        lock (gate)
        {
            for (var node = order.First; node is not null;)
            {
                var next = node.Next;
                if (which(node.Value.Value))
                {
                    entries.Remove(node.Value.Key);
                    order.Remove(node);
                }
                node = next;
            }
        }
    }

    private void Expire()
    {
        var oldest = clock.GetUtcNow() - lifetime;
        while (order.First is { } first && (first.Value.At < oldest || entries.Count > capacity))
        {
            entries.Remove(first.Value.Key);
            order.RemoveFirst();
        }
    }

    private sealed record Entry(string Key, T Value, DateTimeOffset At);
}
