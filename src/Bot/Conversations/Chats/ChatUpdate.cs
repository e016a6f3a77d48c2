using Bot.State.Administration;
using Bot.State.Chats;

namespace Bot.Conversations.Chats;

/// <summary>What a person did in a chat, read from the update that the channel verified. <paramref name="Key"/> is the update's.</summary>
internal sealed record ChatUpdate(string Channel, string Key, string Chat, string User, string Text)
{
    /// <summary>One person and the bot, nobody else.</summary>
    public bool IsPrivate { get; init; } = true;

    public bool IsEdit { get; init; }

    /// <summary>The channel may not pass on what was sent: nothing is asked about it.</summary>
    public bool IsWithheld { get; init; }

    /// <summary>Of the message, for telling whether an edit changed anything.</summary>
    public string? Message { get; init; }

    /// <summary>The pressed button's payload.</summary>
    public string? Pressed { get; init; }

    /// <summary>The channel shows choices as buttons; without them they are numbers to type.</summary>
    public bool HasButtons { get; init; } = true;

    public ChatAddress Address => new(Channel, Chat);

    public Person Person => new(Channel, User);

    /// <summary>Follow-ups belong to a person in a chat.</summary>
    public string Conversation => $"{Channel}:{Chat}:{User}";
}
