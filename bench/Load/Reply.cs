namespace Load;

internal enum ReplyKind
{
    Answered,

    /// <summary>429 or 503 with Retry-After and a sentence in Vietnamese.</summary>
    Refused,

    /// <summary>Anything else: another status, a refusal without its parts, no reply at all.</summary>
    Failed,
}

/// <summary>What became of one request: when it was due, counted from the beginning of the step, and how long after that its reply was there.</summary>
internal readonly record struct Reply(TimeSpan Due, TimeSpan Took, ReplyKind Kind, string? Fault = null);
