using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>/xoa, at once; the law would give fifteen days.</summary>
internal sealed class ForgetCommand(Forgetting forgetting) : ChatCommand
{
    public override string Name => "xoa";

    public override string Description => "Xóa những gì tôi lưu về bạn";

    public override string InEnglish => "Delete what is kept about you";

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken)
    {
        await forgetting.ForgetAsync(update.Address, update.Conversation);
        return [ChatReply.Of(Sentences.Forgotten)];
    }
}
