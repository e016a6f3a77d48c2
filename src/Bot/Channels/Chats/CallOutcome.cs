namespace Bot.Channels.Chats;

/// <summary>What came of a call to a platform.</summary>
internal abstract record CallOutcome<T>
{
    private CallOutcome()
    {
    }

    public sealed record Done(T Value) : CallOutcome<T>;

    public sealed record Refused(int Code, string Description, TimeSpan? RetryAfter, long? MovedTo) : CallOutcome<T>;

    /// <summary>The request certainly did not get through.</summary>
    public sealed record NotSent(string Reason) : CallOutcome<T>;

    /// <summary>The request may have got through; no reply, or one that cannot be read.</summary>
    public sealed record NoReply(string Reason) : CallOutcome<T>;
}
