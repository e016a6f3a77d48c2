using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>/vanban 155/UBND-KGVX.</summary>
internal sealed class DocumentCommand(Asking asking) : ChatCommand
{
    public override string Name => "vanban";

    public override string Description => "Xem văn bản theo số hiệu";

    public override string InEnglish => "Show a document by its number";

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken) =>
        argument.Length == 0 ? [ChatReply.Of(Sentences.WhichDocument)] : [await asking.AnswerAsync(update, Sentences.WhatSays(argument), cancellationToken)];
}
