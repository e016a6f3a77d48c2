using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>/nguon, /nguon 2.</summary>
internal sealed class SourcesCommand(Choosing choosing) : ChatCommand
{
    public override string Name => "nguon";

    public override string Description => "Xem nguồn của câu trả lời vừa rồi";

    public override string InEnglish => "Show the sources of the last answer";

    public override Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken) =>
        choosing.LastSourcesAsync(update, argument);
}
