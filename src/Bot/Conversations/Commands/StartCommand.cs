using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>/start, and "/start vb_{page name}" as the link https://t.me/{bot}?start=vb_… sends it.</summary>
internal sealed class StartCommand(Asking asking, DocumentLinks links) : ChatCommand
{
    public override string Name => "start";

    public override string Description => "Bắt đầu";

    public override string InEnglish => "Start";

    public override async Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken)
    {
        if (argument.Length == 0) return [ChatReply.Of($"{Sentences.Welcome}\n\n{Sentences.Help}")];
        return links.QuestionFor(argument) is { } question
            ? [await asking.AnswerAsync(update, question, cancellationToken)]
            : [ChatReply.Of(Sentences.UnknownLink)];
    }
}
