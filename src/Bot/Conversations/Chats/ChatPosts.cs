using System.Collections.Concurrent;
using Bot.State.Chats;
using Bot.State.Delivery;

namespace Bot.Conversations.Chats;

/// <summary>How a channel takes messages that answer no update.</summary>
internal sealed record ChatPost
{
    public required ChannelDelivery Delivery { get; init; }

    /// <summary>A reply in the channel's form, in as many messages as it takes.</summary>
    public required Func<string, ChatReply, IReadOnlyList<OutgoingMessage>> Form { get; init; }

    /// <summary>Why a chat may not be written to now, in a sentence for an officer; null when it may.</summary>
    public required Func<ChatAddress, string?> WhyNot { get; init; }
}

/// <summary>The channels that are on, by name: where officers' replies, reports and alerts go.</summary>
internal sealed class ChatPosts
{
    private readonly ConcurrentDictionary<string, ChatPost> channels = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> visited = new(StringComparer.Ordinal);

    public IEnumerable<(string Channel, ChannelDelivery Delivery)> All => channels.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (one.Key, one.Value.Delivery));

    public void Open(string channel, ChatPost post) => channels[channel] = post;

    /// <summary>Replies to <paramref name="channel"/> are not sent: its askers come and look.</summary>
    public void OpenForVisits(string channel) => visited[channel] = true;

    public string? WhyNot(ChatAddress chat) =>
        visited.ContainsKey(chat.Channel) ? null
        : channels.TryGetValue(chat.Channel, out var channel) ? channel.WhyNot(chat) : Sentences.ChannelOff;

    /// <summary>The messages of a reply, for who stores them together with something else; <see cref="Signal"/> follows.</summary>
    public IReadOnlyList<OutgoingMessage> Form(ChatAddress chat, ChatReply reply) => visited.ContainsKey(chat.Channel) ? [] : channels[chat.Channel].Form(chat.Chat, reply);

    /// <summary>Sends again what may not have arrived in a chat; how many messages.</summary>
    public async Task<int> ResendAsync(ChatAddress chat)
    {
        if (!channels.TryGetValue(chat.Channel, out var channel)) return 0;
        var resent = await channel.Delivery.Outbox.ResendAsync(chat.Chat);
        if (resent > 0) channel.Delivery.Signal(chat.Chat);
        return resent;
    }

    public void Signal(ChatAddress chat)
    {
        if (!visited.ContainsKey(chat.Channel)) channels[chat.Channel].Delivery.Signal(chat.Chat);
    }

    /// <summary>Null when it is queued, and sure to be sent as far as the channel lets it; else why not.</summary>
    public async Task<string?> PostAsync(ChatAddress chat, ChatReply reply, bool bulk = false)
    {
        if (visited.ContainsKey(chat.Channel)) return Sentences.OnlyVisited;
        if (WhyNot(chat) is { } reason) return reason;
        await channels[chat.Channel].Delivery.QueueAsync([.. Form(chat, reply).Select(message => message with { Bulk = bulk })]);
        return null;
    }
}
