using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>The commands that anybody may give, in the order in which help names them.</summary>
internal sealed class CommandList(Asking asking, Choosing choosing, Officers officers, DocumentLinks links, Forgetting forgetting)
{
    public IReadOnlyList<ChatCommand> All { get; } =
    [
        new AskCommand(asking),
        new DocumentCommand(asking),
        new EffectCommand(asking),
        new SourcesCommand(choosing),
        new OfficerCommand(officers),
        new CancelCommand(officers),
        new ForgetCommand(forgetting),
        new HelpCommand(),
        new StartCommand(asking, links),
    ];

    public Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string text, CancellationToken cancellationToken)
    {
        var (name, argument) = Read(text);
        return All.FirstOrDefault(command => command.Name == name)?.RunAsync(update, argument, cancellationToken)
            ?? Task.FromResult<IReadOnlyList<ChatReply>>([ChatReply.Of(Sentences.UnknownCommand)]);
    }

    /// <summary>"/hoi@some_bot học phí" is the command "hoi" with the argument "học phí".</summary>
    public static (string Name, string Argument) Read(string text)
    {
        var end = text.AsSpan().IndexOfAny(' ', '\n', '\t');
        var head = end < 0 ? text[1..] : text[1..end];
        var at = head.IndexOf('@', StringComparison.Ordinal);
        return ((at < 0 ? head : head[..at]).ToLowerInvariant(), end < 0 ? "" : text[end..].Trim());
    }
}
