using Bot.Conversations.Chats;
using Bot.State.Administration;

namespace Bot.Admin.Commands;

/// <summary>/thoiquyen telegram:123456.</summary>
internal sealed class RemoveAdminCommand(Admins admins) : AdminCommand
{
    public override string Name => "thoiquyen";

    public override string Description => "Thôi quyền của một người";

    public override async Task<Deed> RunAsync(ChatUpdate update, string argument)
    {
        if (argument.Split(':', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } channel, { Length: > 0 } user]) return Deed.Not(AdminReplies.HowToRemove);
        return await admins.RemoveAsync(new(channel, user))
            ? Deed.Done(AdminReplies.Removed, argument)
            : Deed.Not(AdminReplies.NotAdmin, "no such person", argument);
    }
}
