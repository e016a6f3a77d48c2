using Bot.Conversations.Chats;
using Bot.State.Administration;

namespace Bot.Admin.Commands;

/// <summary>/mamoi: a code for an officer; "/mamoi quantri" one for an admin.</summary>
internal sealed class NewCodeCommand(Admins admins) : AdminCommand
{
    public override string Name => "mamoi";

    public override string Description => "Tạo mã ghép cặp cho cán bộ (/mamoi quantri: cho người quản trị)";

    public override async Task<Deed> RunAsync(ChatUpdate update, string argument)
    {
        var role = argument == "quantri" ? Role.Admin : Role.Officer;
        return Deed.Done(AdminReplies.CodeMade(await admins.NewCodeAsync(role), role), role.ToString());
    }
}
