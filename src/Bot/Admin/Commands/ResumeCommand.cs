using Bot.Conversations.Chats;
using Bot.State.Chats;

namespace Bot.Admin.Commands;

internal sealed class ResumeCommand(Switches switches) : AdminCommand
{
    public override string Name => "tieptuc";

    public override string Description => "Mở lại sau khi tạm dừng";

    public override async Task<Deed> RunAsync(ChatUpdate update, string argument)
    {
        await switches.SetMaintenanceAsync(on: false);
        return Deed.Done(AdminReplies.Resumed);
    }
}
