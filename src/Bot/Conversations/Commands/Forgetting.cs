using Bot.Answering;
using Bot.State.Chats;

namespace Bot.Conversations.Commands;

/// <summary>All that is kept about a chat goes: by /xoa, or because a channel passes on a person's wish.</summary>
internal sealed class Forgetting(ChatBook book, ConversationStore conversations)
{
    public async Task ForgetAsync(ChatAddress chat, string? conversation = null)
    {
        if (conversation is not null) conversations.Forget(conversation);
        await book.ForgetAsync(chat);
    }
}
