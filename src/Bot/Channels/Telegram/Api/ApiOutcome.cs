namespace Bot.Channels.Telegram.Api;

/// <summary>What came of a call.</summary>
internal abstract record ApiOutcome<T>
{
    private ApiOutcome()
    {
    }

    public sealed record Done(T Value) : ApiOutcome<T>;

    public sealed record Refused(int Code, string Description, TimeSpan? RetryAfter, long? MovedTo) : ApiOutcome<T>;

    /// <summary>The request certainly did not get through.</summary>
    public sealed record NotSent(string Reason) : ApiOutcome<T>;

    /// <summary>The request may have got through; no reply, or one that cannot be read.</summary>
    public sealed record NoReply(string Reason) : ApiOutcome<T>;
}
