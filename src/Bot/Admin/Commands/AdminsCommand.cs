using Bot.Conversations.Chats;
using Bot.State.Administration;

namespace Bot.Admin.Commands;

internal sealed class AdminsCommand(Admins admins) : AdminCommand
{
    public override string Name => "quantri";

    public override string Description => "Những ai có quyền";

    public override Task<Deed> RunAsync(ChatUpdate update, string argument) =>
        Task.FromResult(Deed.Done(string.Join('\n', admins.All().Select(one => AdminReplies.AdminLine(one.Person, one.Role)))));
}
