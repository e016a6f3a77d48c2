using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>/huy: the next message is a question again.</summary>
internal sealed class CancelCommand(Officers officers) : ChatCommand
{
    public override string Name => "huy";

    public override string Description => "Thôi, không gửi cho cán bộ nữa";

    public override string InEnglish => "Do not send it to the officers";

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken) =>
        [await officers.CancelAsync(update)];
}
