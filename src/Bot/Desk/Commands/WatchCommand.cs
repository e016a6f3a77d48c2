using Bot.Conversations.Chats;
using Bot.Conversations.Commands;
using Bot.Desk.Alerts;
using Bot.State.Chats;

namespace Bot.Desk.Commands;

/// <summary>/theodoi: to be told of what is new, with the count of what it would have been so far.</summary>
internal sealed class WatchCommand(AlertBook book) : ChatCommand
{
    public override string Name => "theodoi";

    public override string Description => "Nhận tin khi có văn bản mới theo từ, số hiệu, cơ quan";

    public override string InEnglish => "Be told of new documents by words, number or office";

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken) =>
        [ChatReply.Of(await AnswerAsync(update.Address, AlertWords.Read(argument)))];

    private async Task<IEnumerable<string>> AnswerAsync(ChatAddress chat, AlertWish wish) => wish.Deed switch
    {
        AlertDeed.List => DeskReplies.AlertList(book.Of(chat)),
        AlertDeed.Try => DeskReplies.Trial(book.Try(wish.Query)),
        AlertDeed.Digest => DeskReplies.Tell(await book.AddDigestAsync(chat), wish.Rhythm),
        AlertDeed.Pause => [DeskReplies.Paused(wish.Id, await book.PauseAsync(chat, wish.Id))],
        AlertDeed.Resume => [DeskReplies.Resumed(wish.Id, await book.ResumeAsync(chat, wish.Id))],
        AlertDeed.Delete => [DeskReplies.Deleted(wish.Id, await book.DeleteAsync(chat, wish.Id))],
        _ => DeskReplies.Tell(await book.AddAsync(chat, wish.Query, wish.Rhythm), wish.Rhythm),
    };
}
