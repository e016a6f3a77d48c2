using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Conversations.Chats;

/// <summary>A pressed button as it comes back: "K7F39QX2M4TN:2", at most 16 bytes; harmless when typed by hand.</summary>
internal readonly partial record struct Pressed(string Key, int Number)
{
    public static Pressed? TryParse(string text) => Form.Match(text) is { Success: true } match
        ? new(match.Groups["key"].Value, int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))
        : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Key}:{Number}");

    [GeneratedRegex("^(?<key>[0-9A-Z]{12}):(?<number>[0-9]{1,3})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
