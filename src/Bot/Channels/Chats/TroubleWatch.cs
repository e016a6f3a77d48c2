using Bot.State.Delivery;

namespace Bot.Channels.Chats;

/// <summary>Which trouble of a channel its admins are to hear of: one that lasts, and once.</summary>
internal sealed class TroubleWatch(TimeProvider clock)
{
    public static readonly TimeSpan Lasting = TimeSpan.FromMinutes(5);

    private ChannelTrouble? seen;
    private DateTimeOffset since;
    private bool told;

    /// <summary>Asked again and again with the trouble of the moment; null when there is nothing to tell.</summary>
    public ChannelTrouble? ToTell(ChannelTrouble? now)
    {
        if (now != seen) (seen, since, told) = (now, clock.GetUtcNow(), false);
        if (now is null || told || clock.GetUtcNow() - since < Lasting) return null;
        told = true;
        return now;
    }
}
