using Bot.Admin;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State.Chats;
using Bot.State.Delivery;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Chats;

/// <summary>What stands before the conversation, the same on every chat channel: admins, the maintenance switch, limits.</summary>
internal sealed class ChatHandler(
    Administration administration, Chat chat, ChatBook book, Switches switches, ChatQuota quota, IOptions<ChatOptions> options)
{
    // Who asks for updates stops at the bound, with the last ones just in: only what comes unasked goes beyond.
    private const int OnePoll = 200;

    public async Task<IReadOnlyList<ChatReply>> HandleAsync(ChatUpdate update, ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        await book.SeenAsync(update.Address);
        if (await administration.TryRunAsync(update) is { } done) return [done];
        if (switches.InMaintenance) return [ChatReply.Of(Sentences.Maintenance)];
        if (delivery.Inbox.Waiting() > options.Value.MostWaiting + OnePoll) return [ChatReply.Of(Sentences.Busy)];
        return quota.Take(update.Person) switch
        {
            Quota.OfPersonUsed => [ChatReply.Of(Sentences.TooMany)],
            Quota.OfAllUsed => [ChatReply.Of(Sentences.Busy)],
            _ => await chat.AnswerAsync(update, cancellationToken),
        };
    }
}
