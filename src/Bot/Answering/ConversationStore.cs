using Bot.Answering.Asking;

namespace Bot.Answering;

/// <summary>
/// The focus of each conversation, kept in memory only: at most <paramref name="capacity"/> conversations, forgotten
/// <paramref name="lifetime"/> after their last question. Safe for many threads.
/// </summary>
internal sealed class ConversationStore(TimeProvider clock, int capacity = 20_000, TimeSpan? lifetime = null)
{
    private readonly Recent<Focus> recent = new(clock, capacity, lifetime ?? TimeSpan.FromMinutes(30));

    public int Count => recent.Count;

    public Focus FocusOf(string? conversation) => conversation is not null && recent.TryFind(conversation, out var focus) ? focus! : Focus.Nothing;

    public void Remember(string? conversation, Focus focus)
    {
        if (conversation is not null) recent.Put(conversation, focus);
    }

    public void Forget(string conversation) => recent.Forget(conversation);
}
