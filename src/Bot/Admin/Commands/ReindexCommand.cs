using Bot.Admin.Indexing;
using Bot.Conversations.Chats;

namespace Bot.Admin.Commands;

/// <summary>/lapchimuc; "/lapchimuc lai" builds everything anew.</summary>
internal sealed class ReindexCommand(ChatIndexing indexing) : AdminCommand
{
    public override string Name => "lapchimuc";

    public override string Description => "Lập chỉ mục phần thay đổi (/lapchimuc lai: toàn bộ)";

    public override Task<Deed> RunAsync(ChatUpdate update, string argument) =>
        Task.FromResult(new Deed(indexing.BeginIndexing(update, all: argument == "lai"), "asked", argument.Length == 0 ? null : argument));
}
