using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>/guilai: what may not have arrived comes again, at the wish of whom it is for.</summary>
internal sealed class ResendCommand(ChatPosts posts) : ChatCommand
{
    public override string Name => "guilai";

    public override string Description => "Gửi lại câu trả lời chưa đến";

    public override string InEnglish => "Send again what did not arrive";

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken) =>
        await posts.ResendAsync(update.Address) > 0 ? [] : [ChatReply.Of(Sentences.NothingToResend)];
}
