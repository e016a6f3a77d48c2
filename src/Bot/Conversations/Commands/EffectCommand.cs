using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>/kiemtra 12/2025/QĐ-UBND: is it in force?</summary>
internal sealed class EffectCommand(Asking asking) : ChatCommand
{
    public override string Name => "kiemtra";

    public override string Description => "Kiểm tra văn bản còn hiệu lực không";

    public override string InEnglish => "Check whether a document is in force";

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken) =>
        argument.Length == 0 ? [ChatReply.Of(Sentences.WhichEffect)] : [await asking.AnswerAsync(update, Sentences.StillInForce(argument), cancellationToken)];
}
