namespace Bot.State.Delivery;

/// <summary>What is to follow a step: the next at once, the next after a wait, or nothing until the lane is signalled.</summary>
internal readonly record struct LaneStep(bool More, TimeSpan Wait, bool EndsEarly = false)
{
    public static readonly LaneStep Empty;

    public static readonly LaneStep Next = new(More: true, TimeSpan.Zero);

    public static LaneStep After(TimeSpan wait) => new(More: true, wait);

    /// <summary>After a wait, or as soon as the lane is signalled: what came may go first.</summary>
    public static LaneStep Until(TimeSpan wait) => new(More: true, wait, EndsEarly: true);
}

/// <summary>
/// One step after the other inside a lane, lanes side by side, at most <paramref name="atOnce"/> steps at a time. A lane that waits takes no
/// place, one without work takes no memory.
/// </summary>
internal sealed class Lanes(int atOnce, TimeProvider clock, Func<string, CancellationToken, Task<LaneStep>> step, Action<Exception> failed) : IDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AfterCut = TimeSpan.FromSeconds(3);

    // Steps compute, and many at once would stand in the queue of the thread pool before whoever has to be answered at once, such as a webhook's caller:
    // no more of them run than there are processors, while others wait for a disk or a model.
    private readonly TaskScheduler scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount).ConcurrentScheduler;
    private readonly SemaphoreSlim places = new(atOnce);
    private readonly CancellationTokenSource stopping = new();
    private readonly CancellationTokenSource cutting = new();
    private readonly Lock gate = new();
    private readonly Dictionary<string, Lane> lanes = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (gate) return lanes.Count;
        }
    }

    public void Signal(string name)
    {
        lock (gate)
        {
            if (stopping.IsCancellationRequested) return;
            if (lanes.TryGetValue(name, out var lane))
            {
                lane.Signalled = true;
                lane.Woken?.TrySetResult();
                return;
            }
            lane = new();
            lanes.Add(name, lane);
            lane.Running = Task.Factory.StartNew(() => RunAsync(name, lane), CancellationToken.None, TaskCreationOptions.DenyChildAttach, scheduler).Unwrap();
        }
    }

    /// <summary>No further step begins; those under way get <paramref name="grace"/> to end, then their token is cancelled.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        Task[] running;
        lock (gate)
        {
            stopping.Cancel();
            running = [.. lanes.Values.Select(lane => lane.Running)];
        }
        cutting.CancelAfter(grace);
        try
        {
            await Task.WhenAll(running).WaitAsync(grace + AfterCut, clock);
        }
        catch (TimeoutException)
        {
            // A step that hears no token is left behind: what it held is taken up again at the next start.
        }
    }

    public void Dispose()
    {
        places.Dispose();
        stopping.Dispose();
        cutting.Dispose();
    }

    private async Task RunAsync(string name, Lane lane)
    {
        try
        {
            while (true)
            {
                var next = await StepAsync(name);
                if (next.EndsEarly) await RestAsync(lane, next.Wait);
                else if (next.Wait > TimeSpan.Zero) await Task.Delay(next.Wait, clock, stopping.Token);
                if (!next.More && !GoesOn(name, lane)) return;
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The rest stays in the store.
        }
    }

    private async Task<LaneStep> StepAsync(string name)
    {
        await places.WaitAsync(stopping.Token);
        try
        {
            return await step(name, cutting.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            throw;
        }
        // A lane never ends by a failure: what it holds would wait for ever.
        catch (Exception failure)
        {
            failed(failure);
            return LaneStep.After(AfterFailure);
        }
        finally
        {
            places.Release();
        }
    }

    private async Task RestAsync(Lane lane, TimeSpan time)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping.Token);
        Task woken;
        lock (gate)
        {
            if (lane.Signalled)
            {
                lane.Signalled = false;
                return;
            }
            lane.Woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
            woken = lane.Woken.Task;
        }
        await Task.WhenAny(woken, Task.Delay(time, clock, over.Token));
        lock (gate) (lane.Woken, lane.Signalled) = (null, false);
        await over.CancelAsync();
        stopping.Token.ThrowIfCancellationRequested();
    }

    private bool GoesOn(string name, Lane lane)
    {
        lock (gate)
        {
            if (lane.Signalled)
            {
                lane.Signalled = false;
                return true;
            }
            lanes.Remove(name);
            return false;
        }
    }

    private sealed class Lane
    {
        public bool Signalled { get; set; }

        /// <summary>Of a lane that rests.</summary>
        public TaskCompletionSource? Woken { get; set; }

        public Task Running { get; set; } = Task.CompletedTask;
    }
}
