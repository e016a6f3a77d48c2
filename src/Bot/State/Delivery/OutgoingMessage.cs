namespace Bot.State.Delivery;

/// <summary>A message as its channel will send it. <paramref name="Bulk"/> ones are nobody's answer: they are paced and let answers pass.</summary>
internal sealed record OutgoingMessage(string Lane, string Body, bool Bulk = false)
{
    /// <summary>The ticket whose answer it brings: when it does not arrive, the officers hear of it.</summary>
    public long? Ticket { get; init; }
}

/// <summary>A message in hand. <paramref name="Again"/>: an earlier try may have arrived, so this one says that it is a second.</summary>
internal sealed record OutboxRow(long Id, string Lane, string Body, bool Bulk, bool Again, int Tries, DateTimeOffset NotBefore, DateTimeOffset CreatedAt);

/// <summary>An officer's answer to a ticket that the channel did not take (<paramref name="Refused"/>), or of which it is not known whether it arrived.</summary>
internal sealed record FailedAnswer(long Ticket, bool Refused, string Reason);
