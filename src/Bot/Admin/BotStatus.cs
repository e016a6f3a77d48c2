using Archive.Index;
using Bot.Conversations.Chats;
using Bot.State.Chats;
using Bot.State.Delivery;

namespace Bot.Admin;

/// <summary>How a channel stands; <paramref name="Trouble"/> is what keeps it from working.</summary>
internal sealed record ChannelStatus(string Name, long Incoming, long Outgoing, long Uncertain, long Dead, ChannelTrouble? Trouble);

internal sealed record BotStatus
{
    public int? Generation { get; init; }

    public int Documents { get; init; }

    public int Passages { get; init; }

    public bool InMaintenance { get; init; }

    public IReadOnlyList<ChannelStatus> Channels { get; init; } = [];

    public long OpenTickets { get; init; }

    public long Useful { get; init; }

    public long NotUseful { get; init; }
}

internal sealed class StatusReport(ArchiveReader reader, Switches switches, ChatPosts posts, Tickets tickets, Feedback feedback)
{
    public BotStatus Read()
    {
        var (useful, notUseful) = feedback.Counts(TimeSpan.FromDays(7));
        var status = new BotStatus
        {
            InMaintenance = switches.InMaintenance,
            OpenTickets = tickets.CountOpen(),
            Useful = useful,
            NotUseful = notUseful,
            Channels =
            [
                .. posts.All.Select(one => new ChannelStatus(
                    one.Channel, one.Delivery.Inbox.Waiting(), one.Delivery.Outbox.Waiting(), one.Delivery.Outbox.Count("uncertain"), one.Delivery.Inbox.Dead(), one.Delivery.Trouble)),
            ],
        };
        try
        {
            using var snapshot = reader.Snapshot();
            return status with { Generation = snapshot.Generation, Documents = snapshot.DocumentCount, Passages = snapshot.PassageCount };
        }
        catch (Exception missing) when (missing is ArchiveMissingException or InvalidDataException)
        {
            return status;
        }
    }
}
