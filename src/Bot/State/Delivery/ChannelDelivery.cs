namespace Bot.State.Delivery;

/// <summary>
/// A channel's updates to their answers and its answers to their chats: stored first, in order inside a chat, never waiting for another chat.
/// </summary>
internal sealed class ChannelDelivery : IDisposable
{
    /// <summary>The host gives 30 s.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(18);

    private readonly TimeProvider clock;
    private readonly ILogger log;
    private readonly DeliveryWork work;
    private readonly Lanes incoming;
    private readonly Lanes outgoing;
    private readonly Pace pace;
    private readonly string channel;
    private volatile bool serving;

    public ChannelDelivery(StateDatabase state, string channel, DeliveryWork work, DeliveryLimits limits, TimeProvider clock, ILogger log)
    {
        this.channel = channel;
        this.work = work;
        this.clock = clock;
        this.log = log;
        Inbox = new(state, channel, clock);
        Outbox = new(state, channel, clock);
        pace = new(limits.BulkPerSecond, clock);
        incoming = new(limits.HandledAtOnce, clock, HandleAsync, failure => DeliveryLog.StepFailed(log, channel, failure));
        outgoing = new(limits.SentAtOnce, clock, SendAsync, failure => DeliveryLog.StepFailed(log, channel, failure));
    }

    public Inbox Inbox { get; }

    public Outbox Outbox { get; }

    /// <summary>What keeps the channel from working, for whoever asks how it stands; null when nothing does.</summary>
    public ChannelTrouble? Trouble { get; set; }

    /// <summary>Updates that the platform holds for our webhook, as it told last.</summary>
    public long? AtPlatform { get; set; }

    public ChannelState State() => Outbox.Read(Inbox.Read(new(channel) { Trouble = Trouble, AtPlatform = AtPlatform }));

    /// <summary>Done when all of them are on the disk: now the channel may be told.</summary>
    public async Task ReceiveAsync(IReadOnlyList<IncomingUpdate> updates)
    {
        var lanes = await Inbox.StoreAsync(updates);
        if (!serving) return;
        foreach (var lane in lanes) incoming.Signal(lane);
    }

    /// <summary>Messages that answer no update.</summary>
    public async Task QueueAsync(IReadOnlyList<OutgoingMessage> messages)
    {
        await Outbox.QueueAsync(messages);
        foreach (var message in messages) Signal(message.Lane);
    }

    /// <summary>Something was queued for a lane by another way.</summary>
    public void Signal(string lane)
    {
        if (serving) outgoing.Signal(lane);
    }

    /// <summary>Takes up what an earlier run left. Only one process may do so for a channel: see <see cref="ChannelLock"/>. One that stands by only stores.</summary>
    public async Task StartAsync()
    {
        await Outbox.RecoverAsync();
        await Inbox.RecoverAsync();
        serving = true;
        Sweep();
    }

    /// <summary>Takes up what another process stored.</summary>
    public void Sweep()
    {
        foreach (var lane in Outbox.OpenLanes()) outgoing.Signal(lane);
        foreach (var lane in Inbox.OpenLanes()) incoming.Signal(lane);
    }

    /// <summary>What is under way ends, the rest stays in the store.</summary>
    public Task StopAsync() => Task.WhenAll(incoming.StopAsync(Grace), outgoing.StopAsync(Grace));

    public void Dispose()
    {
        incoming.Dispose();
        outgoing.Dispose();
    }

    private async Task<LaneStep> HandleAsync(string lane, CancellationToken cancellationToken)
    {
        if (await Inbox.TakeAsync(lane) is not { } row) return LaneStep.Empty;
        IReadOnlyList<OutgoingMessage> answers;
        try
        {
            if (row.EndsTheProgram) throw new InvalidOperationException("The program ended during each try.");
            answers = await work.Handle(row, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Inbox.ReturnAsync(row);
            throw;
        }
        // Whatever an update does, it does it to itself alone.
        catch (Exception failure)
        {
            var again = await Inbox.FailAsync(row, failure.GetType().Name, work.Apology(row));
            DeliveryLog.UpdateFailed(log, channel, row.Id, row.Tries, again ? "again" : "dead", failure.GetType().Name);
            outgoing.Signal(lane);
            return again ? LaneStep.After(BackOff.Of(row.Tries) / 4) : LaneStep.Next;
        }
        var told = Outbox.Untold(lane);
        if (told is not null && work.MayBeMissing(lane) is { } notice) answers = [.. answers, notice];
        else told = null;
        await Inbox.FinishAsync(row, answers, told);
        foreach (var answer in answers) outgoing.Signal(answer.Lane);
        return LaneStep.Next;
    }

    private async Task<LaneStep> SendAsync(string lane, CancellationToken cancellationToken)
    {
        if (Outbox.Next(lane) is not { } row) return LaneStep.Empty;
        if (row.NotBefore - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero) return LaneStep.Until(wait);
        if (row.Bulk && pace.Take() is var turn && turn > TimeSpan.Zero) return LaneStep.Until(turn);

        await Outbox.BeginAsync(row);
        SendOutcome outcome;
        try
        {
            outcome = await work.Send(row, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            outcome = new SendOutcome.Uncertain("cut off at the end of the program");
        }
        await Outbox.SettleAsync(row, outcome);
        DeliveryMeter.Sent(channel, outcome);
        if (outcome is not SendOutcome.Sent) DeliveryLog.NotSent(log, channel, row.Id, outcome.GetType().Name);
        if (row.Bulk && outcome is SendOutcome.Later { After: { } held }) pace.Hold(held);
        if (outcome is SendOutcome.ChatMoved moved) outgoing.Signal(moved.Lane);
        return LaneStep.Next;
    }
}
