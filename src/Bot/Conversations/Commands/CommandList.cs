using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>
/// The commands that anybody may give, in the order in which help names them. A room further up brings its own (<paramref name="further"/>);
/// one of a name that is here takes its place.
/// </summary>
internal sealed class CommandList(Asking asking, Choosing choosing, Officers officers, DocumentLinks links, Forgetting forgetting, ChatPosts posts, IEnumerable<ChatCommand> further)
{
    public IReadOnlyList<ChatCommand> All { get; } = With(further,
    [
        new AskCommand(asking),
        new DocumentCommand(asking),
        new EffectCommand(asking),
        new SourcesCommand(choosing),
        new OfficerCommand(officers),
        new CancelCommand(officers),
        new ResendCommand(posts),
        new ForgetCommand(forgetting),
        new HelpCommand(),
        new StartCommand(asking, links),
    ]);

    /// <summary>How long a message may be that gives a command with a limit of its own; null for any other.</summary>
    public int? LongestOf(string text) => text[0] == '/' ? Find(Read(text).Name)?.Longest : null;

    public Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string text, CancellationToken cancellationToken)
    {
        var (name, argument) = Read(text);
        return Find(name)?.RunAsync(update, argument, cancellationToken)
            ?? Task.FromResult<IReadOnlyList<ChatReply>>([ChatReply.Of(Sentences.UnknownCommand)]);
    }

    private ChatCommand? Find(string name) => All.FirstOrDefault(command => command.Name == name);

    private static IReadOnlyList<ChatCommand> With(IEnumerable<ChatCommand> further, IReadOnlyList<ChatCommand> own)
    {
        var brought = further.ToList();
        return [.. own.Select(command => brought.Find(other => other.Name == command.Name) ?? command), .. brought.Where(command => own.All(other => other.Name != command.Name))];
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
