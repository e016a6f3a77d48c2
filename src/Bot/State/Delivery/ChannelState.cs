namespace Bot.State.Delivery;

/// <summary>How a channel stands: what waits, since when, and what did not get through in the last days.</summary>
internal sealed record ChannelState(string Channel)
{
    /// <summary>What keeps it from working; null when nothing does.</summary>
    public ChannelTrouble? Trouble { get; init; }

    /// <summary>When the last update came; null when none came for days.</summary>
    public DateTimeOffset? LastUpdate { get; init; }

    /// <summary>Updates not done yet.</summary>
    public long Waiting { get; init; }

    public DateTimeOffset? OldestWaiting { get; init; }

    /// <summary>Messages not sent yet.</summary>
    public long Sending { get; init; }

    public DateTimeOffset? OldestSending { get; init; }

    /// <summary>Messages of which it is not known whether they arrived.</summary>
    public long Uncertain { get; init; }

    public long Refused { get; init; }

    /// <summary>Updates that were given up.</summary>
    public long Dead { get; init; }

    /// <summary>Updates that the platform still holds for our webhook, as far as it tells.</summary>
    public long? AtPlatform { get; init; }
}
