using System.Globalization;
using Bot.Admin.Reviewing;
using Bot.Conversations.Chats;
using Bot.State.Administration;

namespace Bot.Admin.Commands;

/// <summary>/traloi 12 nội dung: goes to the chat that the question came from, whatever channel that is.</summary>
internal sealed class AnswerTicketCommand(TicketDesk work) : AdminCommand
{
    public override string Name => "traloi";

    public override string Description => "Trả lời một câu hỏi: /traloi 12 nội dung";

    public override Role Needs => Role.Officer;

    public override async Task<Deed> RunAsync(ChatUpdate update, string argument)
    {
        if (argument.Split((char[])[' ', '\n'], 2, StringSplitOptions.TrimEntries) is not [var number, { Length: > 0 } answer]
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return Deed.Not(AdminReplies.HowToAnswer);
        if (await work.AnswerAsync(id, answer, update.Person) is { } refused) return Deed.Not(refused.Says, refused.Outcome, number);
        return Deed.Done(AdminReplies.TicketAnswered(id), number);
    }
}
