using Bot.Conversations.Chats;

namespace Bot.Admin.Commands;

internal sealed class StatusCommand(StatusReport report) : AdminCommand
{
    public override string Name => "trangthai";

    public override string Description => "Tình trạng của trợ lý";

    public override Task<Deed> RunAsync(ChatUpdate update, string argument) => Task.FromResult(Deed.Done(AdminReplies.Status(report.Read())));
}
