using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.State.Delivery;

/// <summary>"V12" is the twelfth update that came in ("vào"), "R7" the seventh message that went out ("ra").</summary>
internal readonly partial record struct DeadLetterId(long Number, bool Incoming)
{
    public static DeadLetterId? TryParse(string text) => Form.Match(text) is { Success: true } match && long.TryParse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? new(number, match.Groups["way"].Value is "V" or "v")
        : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Incoming ? 'V' : 'R')}{Number}");

    [GeneratedRegex("^(?<way>[VvRr])(?<number>[0-9]{1,18})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form { get; }
}
