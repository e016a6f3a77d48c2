using Bot.Answering;
using Bot.Answering.Privacy;
using Bot.State.Administration;
using Bot.State.Chats;

namespace Bot.Conversations.Chats;

/// <summary>"Hỏi cán bộ": nothing is kept before the asker sends it for that purpose.</summary>
internal sealed class Officers(ExpectedMessages expected, Tickets tickets, ShownAnswers shown, ConversationStore conversations, Admins admins, ChatPosts posts)
{
    private const string TicketText = "ticket";

    public async Task<ChatReply> OfferAsync(ChatUpdate update)
    {
        if (!update.IsPrivate) return ChatReply.Of(Sentences.OfficerPrivate);
        await expected.ExpectAsync(update.Address, TicketText);
        var reply = ChatReply.Of(Sentences.AskOfficer);
        if (conversations.FocusOf(update.Conversation).Question is null) return reply;

        // The button holds no words: they are in memory only, until the asker presses it.
        var key = ShownAnswers.NewKey();
        ShownChoice[] choices = [new(Sentences.SendTitle, "send")];
        await shown.KeepAsync(update.Address, key, new Shown(key, [], choices).ToJson());
        return reply with { Choices = AnswerReply.Numbered(key, choices) };
    }

    /// <summary>Null when no message was waited for.</summary>
    public async Task<ChatReply?> TakeExpectedAsync(ChatUpdate update, string text) =>
        update.IsPrivate && expected.Find(update.Address) == TicketText ? await SendAsync(update, text) : null;

    public async Task<ChatReply> SendLastAsync(ChatUpdate update) =>
        conversations.FocusOf(update.Conversation).Question is { } question ? await SendAsync(update, question) : ChatReply.Of(Sentences.QuestionForgotten);

    private async Task<ChatReply> SendAsync(ChatUpdate update, string question)
    {
        var ticket = await OpenAsync(update.Address, update.Key, question);
        await expected.ClearAsync(update.Address);
        return ChatReply.Of(Sentences.TicketOpened(ticket));
    }

    /// <summary>Opens a ticket, without what identifies private persons, and tells the officers. Returns its number.</summary>
    public async Task<long> OpenAsync(ChatAddress asker, string key, string question)
    {
        var ticket = await tickets.OpenAsync(asker, key, Masking.Of(question).Text);
        // A private chat has the number of its person on every channel.
        foreach (var (officer, _) in admins.All())
            await posts.PostAsync(new(officer.Channel, officer.User), ChatReply.Of(Sentences.NewTicket(ticket)));
        return ticket;
    }

    public async Task<ChatReply> CancelAsync(ChatUpdate update)
    {
        if (expected.Find(update.Address) is null) return ChatReply.Of(Sentences.NothingToCancel);
        await expected.ClearAsync(update.Address);
        return ChatReply.Of(Sentences.TicketCancelled);
    }
}
