namespace Fakes;

/// <summary>What a platform does instead of doing what was asked.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Too many requests; nothing was done.</summary>
    public sealed record TooMany(int RetryAfterSeconds) : Fault;

    /// <summary>A failure of the server's; nothing was done.</summary>
    public sealed record ServerError(int Status) : Fault;

    /// <summary>A refusal in the platform's envelope.</summary>
    public sealed record Refusal(int Code, string Description) : Fault;

    /// <summary>No reply until the caller gives up or the time is over; <paramref name="Done"/> tells whether it was done all the same.</summary>
    public sealed record Hang(TimeSpan Time, bool Done) : Fault;

    /// <summary>The connection is cut instead of a reply.</summary>
    public sealed record Cut(bool Done) : Fault;
}
