using Bot.Conversations.Chats;
using Bot.State.Chats;

namespace Bot.Admin.Commands;

internal sealed class PauseCommand(Switches switches) : AdminCommand
{
    public override string Name => "tamdung";

    public override string Description => "Tạm dừng trả lời";

    public override async Task<Deed> RunAsync(ChatUpdate update, string argument)
    {
        await switches.SetMaintenanceAsync(on: true);
        return Deed.Done(AdminReplies.Paused);
    }
}
