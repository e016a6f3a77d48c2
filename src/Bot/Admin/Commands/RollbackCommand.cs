using Bot.Admin.Indexing;
using Bot.Conversations.Chats;

namespace Bot.Admin.Commands;

internal sealed class RollbackCommand(ChatIndexing indexing) : AdminCommand
{
    public override string Name => "quaylai";

    public override string Description => "Quay lại bản kho trước";

    public override Task<Deed> RunAsync(ChatUpdate update, string argument) => Task.FromResult(new Deed(indexing.BeginRollback(update), "asked"));
}
