namespace Bot.State.Delivery;

/// <summary>The two ends that differ from channel to channel.</summary>
internal sealed record DeliveryWork
{
    /// <summary>An update into its answers. It may be called again for the same update, so it leaves nothing behind that may not be there twice.</summary>
    public required Func<InboxRow, CancellationToken, Task<IReadOnlyList<OutgoingMessage>>> Handle { get; init; }

    public required Func<OutboxRow, CancellationToken, Task<SendOutcome>> Send { get; init; }

    /// <summary>One polite sentence for an update that failed for good; null when there is nobody to tell.</summary>
    public required Func<InboxRow, OutgoingMessage?> Apology { get; init; }

    /// <summary>Said with the next answer in a chat where an earlier message may not have arrived; null says nothing.</summary>
    public Func<string, OutgoingMessage?> MayBeMissing { get; init; } = _ => null;
}
