using System.Text.RegularExpressions;
using Bot.State.Chats;

namespace Bot.Channels.Web.Answers;

/// <summary>Who asks on the page is known by the conversation's name alone, which the page made up and only its browser has.</summary>
internal static partial class WebAsker
{
    public const string Channel = "web";

    /// <summary>Null for a name that no page of ours made: others can be guessed.</summary>
    public static ChatAddress? Of(string? conversation) => conversation is not null && Made.IsMatch(conversation) ? new(Channel, conversation) : null;

    public static string NewConversation() => Guid.NewGuid().ToString("N");

    [GeneratedRegex("^[0-9a-f]{32}$", RegexOptions.NonBacktracking)]
    private static partial Regex Made { get; }
}
