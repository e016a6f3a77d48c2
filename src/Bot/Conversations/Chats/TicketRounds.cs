using Bot.State.Administration;
using Bot.State.Chats;
using Bot.State.Delivery;
using Microsoft.Extensions.Options;

namespace Bot.Conversations.Chats;

/// <summary>What becomes of tickets without anybody's doing: an officer's answer that did not arrive, and a ticket whose time is over.</summary>
internal sealed class TicketRounds(Tickets tickets, ChatPosts posts, Admins admins, IOptions<ChatOptions> options, TimeProvider clock)
{
    /// <summary>An answer that the channel refused opens its ticket again; the officer hears of it, and <paramref name="why"/> in words.</summary>
    public async Task TellFailuresAsync(ChannelDelivery delivery, Func<FailedAnswer, string> why)
    {
        foreach (var answer in delivery.Outbox.FailedAnswers().GroupBy(one => one.Ticket).Select(one => one.MaxBy(part => part.Refused)!))
        {
            var by = answer.Refused ? await tickets.ReopenAsync(answer.Ticket) : tickets.AnsweredBy(answer.Ticket);
            var says = answer.Refused ? Sentences.AnswerRefused(answer.Ticket, why(answer)) : Sentences.AnswerUncertain(answer.Ticket);
            var officers = admins.All().Select(one => one.Person).ToList();
            // Who answered at the desk has no chat, and who left has none any more: then all of them hear it.
            foreach (var officer in officers.Exists(one => one == by) ? [by!] : officers)
                await posts.PostAsync(new(officer.Channel, officer.User), ChatReply.Of(says));
            await delivery.Outbox.HeardAsync(answer.Ticket);
        }
    }

    /// <summary>Question and answer go; who never got an answer is told so, where the channel lets it.</summary>
    public async Task DeleteOldAsync()
    {
        foreach (var ticket in tickets.Over(clock.GetUtcNow() - TimeSpan.FromDays(options.Value.TicketDays)))
        {
            var tells = ticket.Answer is null && posts.WhyNot(ticket.Chat) is null;
            await tickets.DeleteAsync(ticket, tells ? posts.Form(ticket.Chat, ChatReply.Of(Sentences.TicketOver(ticket.Id, options.Value.TicketDays))) : []);
            if (tells) posts.Signal(ticket.Chat);
        }
    }
}
