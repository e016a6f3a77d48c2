using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

internal sealed class HelpCommand : ChatCommand
{
    public override string Name => "trogiup";

    public override string Description => "Xem các lệnh";

    public override string InEnglish => "Show the commands";

    public override Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken) => Say(Sentences.Help);
}
