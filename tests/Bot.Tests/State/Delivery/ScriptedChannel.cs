using System.Collections.Concurrent;
using Bot.State.Delivery;
using Bot.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.State.Delivery;

/// <summary>A channel whose answers echo and whose sends do as they are told. What arrived is kept, in order.</summary>
internal sealed class ScriptedChannel : IAsyncDisposable
{
    public const string Missing = "a message may be missing";

    private readonly TestState state;
    private readonly bool ownsState;

    public ScriptedChannel(TestState? state = null, DeliveryLimits? limits = null)
    {
        ownsState = state is null;
        this.state = state ?? new();
        Delivery = new(this.state.Database, "test", new() { Handle = HandleAsync, Send = SendAsync, Apology = row => new(row.Lane, $"sorry:{row.Body}"), MayBeMissing = lane => TellsMissing ? new(lane, Missing) : null },
            limits ?? new(), TimeProvider.System, NullLogger.Instance);
        // Over a state that was there before, the test says when.
        if (ownsState) Delivery.StartAsync().Wait();
    }

    public ChannelDelivery Delivery { get; }

    /// <summary>Says <see cref="Missing"/> with the next answer in a chat where a message may be missing.</summary>
    public bool TellsMissing { get; init; }

    public ConcurrentQueue<OutboxRow> Arrived { get; } = [];

    public Func<InboxRow, CancellationToken, Task> Handling { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What a send comes to; <see cref="SendOutcome.Sent"/> and nothing else means that it arrived, unless it says so itself.</summary>
    public Func<OutboxRow, CancellationToken, Task<SendOutcome>> Sending { get; set; } = (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Sent(null));

    public IEnumerable<string> Texts => Arrived.Select(row => row.Body);

    public static IncomingUpdate Update(string lane, int number) => new($"{lane}:{number}", lane, $"{lane}:{number}");

    /// <summary>What the outbox kept of messages that ended so.</summary>
    public IReadOnlyList<string> Bodies(string ended) => state.Database.Read(connection => Bot.State.Sql.Query(
        connection, "SELECT body FROM outbox WHERE state = $state AND body IS NOT NULL", row => row.GetString(0), ("$state", ended)));

    public async Task UntilIdleAsync(int seconds = 60)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(seconds));
        while (Delivery.Inbox.Waiting() + Delivery.Outbox.Waiting() > 0) await Task.Delay(10, limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Delivery.StopAsync();
        Delivery.Dispose();
        if (ownsState) state.Dispose();
    }

    private async Task<IReadOnlyList<OutgoingMessage>> HandleAsync(InboxRow row, CancellationToken cancellationToken)
    {
        await Handling(row, cancellationToken);
        return [new(row.Lane, row.Body)];
    }

    private async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var outcome = await Sending(row, cancellationToken);
        if (outcome is SendOutcome.Sent) Arrived.Enqueue(row);
        return outcome;
    }
}
