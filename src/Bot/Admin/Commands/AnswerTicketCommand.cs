using System.Globalization;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State.Administration;
using Bot.State.Chats;

namespace Bot.Admin.Commands;

/// <summary>/traloi 12 nội dung: goes to the chat that the question came from, whatever channel that is.</summary>
internal sealed class AnswerTicketCommand(Tickets tickets, ChatPosts posts) : AdminCommand
{
    public override string Name => "traloi";

    public override string Description => "Trả lời một câu hỏi: /traloi 12 nội dung";

    public override Role Needs => Role.Officer;

    public override async Task<Deed> RunAsync(ChatUpdate update, string argument)
    {
        if (argument.Split((char[])[' ', '\n'], 2, StringSplitOptions.TrimEntries) is not [var number, { Length: > 0 } answer]
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return Deed.Not(AdminReplies.HowToAnswer);
        if (tickets.Find(id) is not { } ticket) return Deed.Not(AdminReplies.NoSuchTicket, "no such ticket", number);
        if (ticket.Answer is not null) return Deed.Not(AdminReplies.AlreadyAnswered, "answered already", number);
        if (posts.WhyNot(ticket.Chat) is { } reason) return Deed.Not(AdminReplies.CannotReach(reason), "cannot be reached", number);

        var messages = posts.Form(ticket.Chat, ChatReply.Of(Sentences.OfficerAnswers(id, answer)));
        if (!await tickets.AnswerAsync(ticket, answer, $"{update.Channel}:{update.User}", messages)) return Deed.Not(AdminReplies.AlreadyAnswered, "answered already", number);
        posts.Signal(ticket.Chat);
        return Deed.Done(AdminReplies.TicketAnswered(id), number);
    }
}
