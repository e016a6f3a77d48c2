using Bot.Admin.Commands;
using Bot.Admin.Indexing;
using Bot.Admin.Reviewing;
using Bot.Answering.Modelling;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.Conversations.Commands;
using Bot.State.Administration;
using Bot.State.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Admin;

/// <summary>
/// Commands of admins and officers. Who gives one is told by the number that the channel vouches for, in a private chat only; anybody else hears what
/// they hear for a command that does not exist. Each is audited, refused ones of known persons too.
/// </summary>
internal sealed class Administration(
    Admins admins, Audit audit, Tickets tickets, TicketDesk work, Switches switches, IOptionsMonitor<ModelOptions> model, StatusReport report, ChatIndexing indexing)
{
    private const string Pair = "ghepcap";

    public IReadOnlyList<AdminCommand> Commands { get; } =
    [
        new StatusCommand(report),
        new ReindexCommand(indexing),
        new WithdrawCommand(indexing),
        new RollbackCommand(indexing),
        new PauseCommand(switches),
        new ResumeCommand(switches),
        new ModelCommand(switches, model),
        new OpenTicketsCommand(tickets),
        new AnswerTicketCommand(work),
        new NewCodeCommand(admins),
        new AdminsCommand(admins),
        new RemoveAdminCommand(admins),
        new AuditCommand(audit),
    ];

    /// <summary>Null when the update is no command of this room.</summary>
    public async Task<ChatReply?> TryRunAsync(ChatUpdate update)
    {
        if (update.IsEdit || update.Pressed is not null || !update.Text.TrimStart().StartsWith('/')) return null;
        var (name, argument) = CommandList.Read(update.Text.Trim());
        if (name == Pair) return await PairAsync(update, argument);
        if (Commands.FirstOrDefault(command => command.Name == name) is not { } asked) return null;

        var role = admins.RoleOf(update.Person);
        if (role == Role.None) return ChatReply.Of(Sentences.UnknownCommand);
        if (!update.IsPrivate) return await RefuseAsync(update, name, AdminReplies.PrivateOnly, "refused: not private");
        if (role < asked.Needs) return await RefuseAsync(update, name, Sentences.UnknownCommand, "refused: role");
        var deed = await asked.RunAsync(update, argument);
        await audit.WriteAsync(update.Person, name, deed.Target, deed.Outcome);
        return ChatReply.Of(deed.Says);
    }

    private async Task<ChatReply> PairAsync(ChatUpdate update, string code)
    {
        if (!update.IsPrivate) return ChatReply.Of(AdminReplies.PrivateOnly);
        if (code.Length == 0) return ChatReply.Of(AdminReplies.WhichCode);
        var result = await admins.PairAsync(update.Person, code);
        await audit.WriteAsync(update.Person, Pair, null, result.ToString());
        return ChatReply.Of(result switch
        {
            PairingResult.Paired => AdminReplies.Paired(admins.RoleOf(update.Person)),
            PairingResult.TooManyTries => AdminReplies.TooManyCodes,
            _ => AdminReplies.WrongCode,
        });
    }

    private async Task<ChatReply> RefuseAsync(ChatUpdate update, string action, string says, string outcome)
    {
        await audit.WriteAsync(update.Person, action, null, outcome);
        return ChatReply.Of(says);
    }
}
