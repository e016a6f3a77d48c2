using System.Globalization;

namespace Bot.Channels.Chats;

/// <summary>"(1/2) " before a message that is not the whole.</summary>
internal static class PartMark
{
    /// <summary>Room for the mark, and for the one of a message that is sent again.</summary>
    public const int Longest = 32;

    public static string Of(int at, int count) => count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"({at + 1}/{count}) ");
}
