using System.Globalization;

namespace Bot.Channels.Chats;

/// <summary>Where a long text may be cut: after a sentence, else at a space, never inside a character with its marks.</summary>
internal static class TextBreak
{
    /// <summary>Length of the first piece, 1 to <paramref name="most"/> UTF-16 units; <paramref name="text"/> is longer than that.</summary>
    public static int At(ReadOnlySpan<char> text, int most)
    {
        for (var at = most - 1; at > most / 2; at--)
            if (text[at - 1] is '.' or '?' or '!' or ';' or ':' && IsSpace(text, at)) return at;
        for (var at = most - 1; at > 0; at--)
            if (IsSpace(text, at)) return at;
        return BetweenCharacters(text, most);
    }

    /// <summary>What follows a cut.</summary>
    public static string WithoutSpaces(string text, int from)
    {
        while (from < text.Length && IsSpace(text, from)) from++;
        return text[from..];
    }

    /// <summary>A space that bears marks is a character like others.</summary>
    private static bool IsSpace(ReadOnlySpan<char> text, int at) => text[at] == ' ' && StringInfo.GetNextTextElementLength(text[at..]) == 1;

    private static int BetweenCharacters(ReadOnlySpan<char> text, int most)
    {
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text[end..]) is var length && end + length <= most) end += length;
        if (end > 0) return end;
        // One character with more marks than a message holds: at least no surrogate pair is torn.
        return most > 1 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
    }
}
