using Bot.Conversations.Chats;
using Bot.State.Administration;

namespace Bot.Admin.Commands;

/// <summary>What came of an action: the sentence for the chat, and what the audit keeps of it.</summary>
internal sealed record Deed(string Says, string Outcome, string? Target = null)
{
    public static Deed Done(string says, string? target = null) => new(says, "done", target);

    public static Deed Not(string says, string outcome = "not done", string? target = null) => new(says, outcome, target);
}

/// <summary>A command that only some may give; <see cref="Needs"/> is the least they must be.</summary>
internal abstract class AdminCommand
{
    public abstract string Name { get; }

    public abstract string Description { get; }

    public virtual Role Needs => Role.Admin;

    public abstract Task<Deed> RunAsync(ChatUpdate update, string argument);
}
