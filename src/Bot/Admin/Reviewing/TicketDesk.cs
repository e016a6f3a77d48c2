using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State.Administration;
using Bot.State.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Reviewing;

/// <summary>A ticket with the day by which it is to be answered.</summary>
internal sealed record DueTicket(Ticket Ticket, DateOnly Due);

/// <summary>Answers tickets and closes them, for the chats and the web alike.</summary>
internal sealed class TicketDesk(Tickets tickets, ChatPosts posts, IOptions<AdminOptions> options)
{
    public const int LongestAnswer = 3_000;

    public DueTicket DueOf(Ticket ticket) => new(ticket, Answering.Vietnam.DayOf(ticket.CreatedAt).AddDays(options.Value.TicketAnswerDays));

    /// <summary>Null when it is answered and on its way; else why not, with what the audit keeps of it.</summary>
    public async Task<(string Says, string Outcome)?> AnswerAsync(long id, string answer, Person by)
    {
        if (tickets.Find(id) is not { } ticket) return (AdminReplies.NoSuchTicket, "no such ticket");
        if (ticket.Answer is not null) return (AdminReplies.AlreadyAnswered, "answered already");
        if (posts.WhyNot(ticket.Chat) is { } reason) return (AdminReplies.CannotReach(reason), "cannot be reached");
        var messages = posts.Form(ticket.Chat, ChatReply.Of(Sentences.OfficerAnswers(id, answer)));
        if (!await tickets.AnswerAsync(ticket, answer, $"{by.Channel}:{by.User}", messages)) return (AdminReplies.AlreadyAnswered, "answered already");
        posts.Signal(ticket.Chat);
        return null;
    }
}
