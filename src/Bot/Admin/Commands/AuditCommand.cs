using Bot.Conversations.Chats;
using Bot.State.Administration;

namespace Bot.Admin.Commands;

internal sealed class AuditCommand(Audit audit) : AdminCommand
{
    private const int Shown = 15;

    public override string Name => "nhatky";

    public override string Description => "Các việc quản trị gần đây";

    public override Task<Deed> RunAsync(ChatUpdate update, string argument)
    {
        var entries = audit.Last(Shown);
        return Task.FromResult(Deed.Done(entries.Count == 0 ? AdminReplies.NothingLogged : string.Join('\n', entries.Select(AdminReplies.AuditLine))));
    }
}
