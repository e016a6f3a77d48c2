using System.Text.Json.Nodes;

namespace Fakes.Telegram;

/// <summary>Updates that wait: handed out again and again until an offset confirms them.</summary>
public sealed class UpdateQueue
{
    private readonly Lock gate = new();
    private readonly List<(long Id, string Json)> waiting = [];
    private TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> all = [];
    private long last = 500;

    public int Count
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    /// <summary>Every update there ever was.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (gate) return [.. all];
        }
    }

    /// <summary>Gives the update its number and keeps it.</summary>
    public long Add(JsonObject update)
    {
        lock (gate)
        {
            var id = ++last;
            update["update_id"] = id;
            waiting.Add((id, update.ToJsonString()));
            all.Add(waiting[^1].Json);
            arrived.TrySetResult();
            return id;
        }
    }

    public void Confirm(long offset)
    {
        lock (gate) waiting.RemoveAll(update => update.Id < offset);
    }

    public bool Remove(long id)
    {
        lock (gate) return waiting.RemoveAll(update => update.Id == id) > 0;
    }

    public IReadOnlyList<(long Id, string Json)> Take(int most)
    {
        lock (gate) return [.. waiting.Take(most)];
    }

    /// <summary>Waits for the first one, at most so long.</summary>
    public async Task<IReadOnlyList<(long Id, string Json)>> TakeAsync(int most, TimeSpan time, CancellationToken cancellationToken)
    {
        Task coming;
        lock (gate)
        {
            if (waiting.Count > 0 || time <= TimeSpan.Zero) return [.. waiting.Take(most)];
            if (arrived.Task.IsCompleted) arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
            coming = arrived.Task;
        }
        await Task.WhenAny(coming, Task.Delay(time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        return Take(most);
    }
}
