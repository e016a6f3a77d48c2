using Bot.Admin.Indexing;
using Bot.Conversations.Chats;

namespace Bot.Admin.Commands;

/// <summary>/rutvanban van-ban/155.pdf đăng nhầm: the reason is for the audit.</summary>
internal sealed class WithdrawCommand(ChatIndexing indexing) : AdminCommand
{
    public override string Name => "rutvanban";

    public override string Description => "Rút một văn bản khỏi kho, kèm lý do";

    public override Task<Deed> RunAsync(ChatUpdate update, string argument) => Task.FromResult(
        argument.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is [var document, var reason] && !document.StartsWith('-')
            ? new Deed($"{indexing.BeginWithdrawing(update, document)}\n{AdminReplies.FileMustGo}", $"asked: {reason}", document)
            : Deed.Not(AdminReplies.HowToWithdraw));
}
