using Bot.Conversations.Chats;
using Bot.State.Administration;
using Bot.State.Chats;

namespace Bot.Admin.Notices;

/// <summary>Emergency notices: drafted, looked at with the number of chats, confirmed, and then sent once through the outbox, paced so that answers pass.</summary>
internal sealed class NoticeDesk(Broadcasts broadcasts, ChatPosts posts, TimeProvider clock)
{
    public const int LongestText = 1_000;
    public const int MostDays = 90;
    public const int MostHours = 24 * 14;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private DateTimeOffset readAt;
    private IReadOnlyList<string> shown = [];

    /// <summary>What the web shows now. Read every quarter of a minute at most: it stands on every page.</summary>
    public IReadOnlyList<string> Shown
    {
        get
        {
            lock (gate)
            {
                if (clock.GetUtcNow() - readAt < Fresh) return shown;
                readAt = clock.GetUtcNow();
                try
                {
                    return shown = [.. broadcasts.OnTheWeb().Select(broadcast => broadcast.Text)];
                }
                // Whatever keeps the state from being read must not keep a page from its reader.
                catch (Exception)
                {
                    return shown;
                }
            }
        }
    }

    /// <summary>The chats that would get it.</summary>
    public IReadOnlyList<ChatAddress> ReachOf(Broadcast broadcast) => [.. broadcasts.ActiveChats(broadcast.Days).Where(chat => posts.WhyNot(chat) is null)];

    /// <summary>Null when it was sent before; else to how many chats it goes.</summary>
    public async Task<int?> SendAsync(Broadcast broadcast, Person by)
    {
        var reach = ReachOf(broadcast);
        var reply = ChatReply.Of(AdminReplies.NoticeText(broadcast.Text));
        if (!await broadcasts.SendAsync(broadcast.Id, by.User, [.. reach.Select(chat => (chat, (IReadOnlyList<State.Delivery.OutgoingMessage>)[.. posts.Form(chat, reply).Select(message => message with { Bulk = true })]))]))
            return null;
        foreach (var chat in reach) posts.Signal(chat);
        Refresh();
        return reach.Count;
    }

    public async Task EndAsync(Broadcast broadcast)
    {
        await broadcasts.EndAsync(broadcast.Id);
        Refresh();
    }

    private void Refresh()
    {
        lock (gate) readAt = default;
    }
}
