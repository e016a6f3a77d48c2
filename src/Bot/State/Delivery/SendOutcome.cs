namespace Bot.State.Delivery;

/// <summary>What came of one try to send. None of the channels has a key against sending twice, so what is not known stays "uncertain".</summary>
internal abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    public sealed record Sent(string? Message) : SendOutcome;

    /// <summary>Certainly not delivered, and worth another try: refused connection, 5xx, 429 (<paramref name="After"/> as the channel said).</summary>
    public sealed record Later(string Reason, TimeSpan? After = null) : SendOutcome;

    /// <summary>The request went out and no reply came.</summary>
    public sealed record Uncertain(string Reason) : SendOutcome;

    /// <summary>Will never be taken.</summary>
    public sealed record Refused(string Reason) : SendOutcome;

    /// <summary>Nobody hears in this chat any more: all that waits for it goes.</summary>
    public sealed record ChatClosed(string Reason) : SendOutcome;

    /// <summary>The chat has another name now.</summary>
    public sealed record ChatMoved(string Lane) : SendOutcome;
}
