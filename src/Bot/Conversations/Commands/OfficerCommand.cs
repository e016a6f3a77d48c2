using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>/canbo: the next message goes to the officers.</summary>
internal sealed class OfficerCommand(Officers officers) : ChatCommand
{
    public override string Name => "canbo";

    public override string Description => "Gửi câu hỏi cho cán bộ";

    public override string InEnglish => "Send a question to the officers";

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken) =>
        [await officers.OfferAsync(update)];
}
