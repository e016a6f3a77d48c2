using Bot.Conversations.Chats;
using Bot.State.Administration;
using Bot.State.Chats;

namespace Bot.Admin.Commands;

internal sealed class OpenTicketsCommand(Tickets tickets) : AdminCommand
{
    private const int Shown = 10;

    public override string Name => "chuatraloi";

    public override string Description => "Câu hỏi đang chờ cán bộ";

    public override Role Needs => Role.Officer;

    public override Task<Deed> RunAsync(ChatUpdate update, string argument)
    {
        var open = tickets.Open(Shown);
        return Task.FromResult(Deed.Done(open.Count == 0
            ? AdminReplies.NoTickets
            : string.Join("\n\n", open.Select(AdminReplies.TicketLine).Prepend(AdminReplies.TicketsHead(tickets.CountOpen(), open.Count)))));
    }
}
