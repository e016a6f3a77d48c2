using System.Globalization;
using Bot.Channels.Chats;
using Bot.Channels.Telegram.Api;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State.Delivery;

namespace Bot.Channels.Telegram;

/// <summary>
/// While an answer takes long: "… is typing", and in a private chat a draft that tells what is being done. Never a part of the answer: that is shown when its
/// citations have been checked. The typing sign lasts five seconds, a draft thirty; that either fails is nobody's concern.
/// </summary>
internal sealed class WorkingSign(TelegramClient client, Outbox outbox, Func<int> documents, TimeProvider clock)
{
    private static readonly TimeSpan FirstTyping = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan TypingAgain = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan FirstDraft = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DraftAgain = TimeSpan.FromSeconds(10);

    /// <summary>Until it is cancelled: the answer is ready.</summary>
    public async Task ShowAsync(ChatUpdate update, CancellationToken ready)
    {
        var chat = long.Parse(update.Chat, CultureInfo.InvariantCulture);
        try
        {
            await Task.WhenAll(
                RepeatAsync(update.Chat, FirstTyping, TypingAgain, _ => client.SendChatActionAsync(new(chat, "typing"), ready), ready),
                update.IsPrivate ? RepeatAsync(update.Chat, FirstDraft, DraftAgain, DraftAsync, ready) : Task.CompletedTask);
        }
        catch (OperationCanceledException) when (ready.IsCancellationRequested)
        {
            // The answer takes its place.
        }

        // One draft an update: the same number again changes its text.
        Task<CallOutcome<bool>> DraftAsync(int time) => client.SendMessageDraftAsync(
            new(chat, long.Parse(update.Key, CultureInfo.InvariantCulture), time == 0 ? Sentences.Searching(documents()) : Sentences.StillSearching), ready);
    }

    /// <summary>Ends when one is refused: the chat is held, or the server does not know the method.</summary>
    private async Task RepeatAsync(string lane, TimeSpan first, TimeSpan again, Func<int, Task<CallOutcome<bool>>> show, CancellationToken ready)
    {
        await Task.Delay(first, clock, ready);
        for (var time = 0; !outbox.IsHeld(lane) && await show(time) is not CallOutcome<bool>.Refused; time++) await Task.Delay(again, clock, ready);
    }
}
