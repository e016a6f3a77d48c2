using Bot.Conversations.Chats;

namespace Bot.Conversations.Commands;

/// <summary>A command of the chats: its name without the stroke, what it does in Vietnamese and English, and the doing.</summary>
internal abstract class ChatCommand
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    public abstract string InEnglish { get; }

    /// <summary>Longest message with this command, in characters; null: as any question.</summary>
    public virtual int? Longest => null;

    public abstract Task<IReadOnlyList<ChatReply>> RunAsync(ChatUpdate update, string argument, CancellationToken cancellationToken);

    protected static Task<IReadOnlyList<ChatReply>> Say(string sentence) => Task.FromResult<IReadOnlyList<ChatReply>>([ChatReply.Of(sentence)]);
}
