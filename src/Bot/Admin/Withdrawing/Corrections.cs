using Bot.Conversations.Chats;
using Bot.State.Administration;
using Bot.State.Chats;

namespace Bot.Admin.Withdrawing;

/// <summary>Whom a correction would reach: chats that can be written to, those that cannot, and those that were told before.</summary>
internal sealed record Reach(IReadOnlyList<ChatAddress> Open, int Closed, int Told);

/// <summary>Tells everyone who was shown an answer built on a document that it was withdrawn, once.</summary>
internal sealed class Corrections(Withdrawals withdrawals, ShownReceipts shown, ChatPosts posts)
{
    public const int LongestText = 1_500;

    public Reach ReachOf(Withdrawal withdrawal)
    {
        var all = shown.ChatsShown(withdrawal.Document);
        var untold = all.Where(chat => !withdrawals.WasTold(withdrawal.Id, chat)).ToList();
        var open = untold.Where(chat => posts.WhyNot(chat) is null).ToList();
        return new(open, untold.Count - open.Count, all.Count - untold.Count);
    }

    /// <summary>Returns to how many chats it goes.</summary>
    public async Task<int> SendAsync(Withdrawal withdrawal, string text)
    {
        var open = ReachOf(withdrawal).Open;
        var told = await withdrawals.TellAsync(withdrawal.Id, [.. open.Select(chat => new Correction(
            chat, [.. posts.Form(chat, ChatReply.Of(text)).Select(message => message with { Bulk = true })]))]);
        foreach (var chat in open) posts.Signal(chat);
        return told;
    }
}
