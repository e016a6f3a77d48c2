using Bot.Answering;
using Bot.State.Chats;

namespace Bot.Conversations.Chats;

/// <summary>A question of a chat to its answer, with what its buttons will need kept.</summary>
internal sealed class Asking(Answerer answerer, ShownAnswers shown)
{
    public async Task<ChatReply> AnswerAsync(ChatUpdate update, string question, CancellationToken cancellationToken)
    {
        var answer = await answerer.AnswerAsync(new(question, update.Conversation), cancellationToken);
        var (reply, key, kept) = AnswerReply.Of(answer, update.IsPrivate);
        await shown.KeepAsync(update.Address, key, kept.ToJson());
        return reply;
    }
}
