using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>/hoi: in groups, where the bot hears only commands.</summary>
internal sealed class AskCommand(Asking asking) : ChatCommand
{
    public override string Name => "hoi";

    public override string Description => "Hỏi về văn bản, tin của tỉnh";

    public override string InEnglish => "Ask about documents and news";

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken) =>
        argument.Length == 0 ? [ChatReply.Of(Sentences.WhichQuestion)] : [await asking.AnswerAsync(update, argument, cancellationToken)];
}
