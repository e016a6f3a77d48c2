using Bot.Answering;
using Bot.State.Chats;

namespace Bot.Conversations.Chats;

/// <summary>A question of a chat to its answer, with what its buttons will need kept.</summary>
internal sealed class Asking(Answerer answerer, ShownAnswers shown, ShownReceipts receipts)
{
    public async Task<ChatReply> AnswerAsync(ChatUpdate update, string question, CancellationToken cancellationToken)
    {
        var answer = await answerer.AnswerAsync(new(question, update.Conversation), cancellationToken);
        var (reply, key, kept) = AnswerReply.Of(answer, update.IsPrivate);
        // Written together: the two wait for one commit.
        await Task.WhenAll(
            shown.KeepAsync(update.Address, key, kept.ToJson()),
            receipts.KeepAsync(update.Address, [.. answer.Citations.Select(citation => citation.Receipt).Distinct()]));
        return reply;
    }
}
