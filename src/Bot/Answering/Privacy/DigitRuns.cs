using System.Globalization;
using Archive.Text;

namespace Bot.Answering.Privacy;

/// <summary>Digits written together or in groups, as telephone numbers, accounts and amounts are. <paramref name="Separator"/> is the sign between the groups, '\0' for one group.</summary>
internal sealed record DigitRun(TextSpan Span, string Digits, IReadOnlyList<int> Groups, char Separator)
{
    public bool StartsWithZero => Digits[0] == '0';

    /// <summary>1.250.000 or 1 250 000: the first group of one to three digits and no 0 ahead, all others of three.</summary>
    public bool LooksLikeAmount => Groups.Count > 1 && !StartsWithZero && Separator is '.' or ' ' or ',' && Groups[0] <= 3 && Groups.Skip(1).All(length => length == 3);

    /// <summary>"2023 2024 2025", "2025 - 2030".</summary>
    public bool LooksLikeYears => Groups.All(length => length == 4) && Enumerable.Range(0, Groups.Count).All(group => Digits[group * 4] is '1' or '2' && Digits[(group * 4) + 1] is '9' or '0');
}

/// <summary>Finds them. Text in one spelling (<see cref="NormalizedText"/>).</summary>
internal static class DigitRuns
{
    private const string Separators = " .-_,()";
    private const int LongestGap = 3;

    public static IEnumerable<DigitRun> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsDigit(text[at]))
            {
                at++;
                continue;
            }
            var run = Read(text, at);
            // Digits inside a word are no number of their own: "7h30", "COVID19".
            if (at == 0 || !char.IsLetter(text[at - 1])) yield return run;
            at = run.Span.End;
        }
    }

    private static DigitRun Read(string text, int start)
    {
        var groups = new List<int>();
        var digits = new List<char>();
        var separator = '\0';
        var end = start;
        for (var at = start; at < text.Length && char.IsDigit(text[at]);)
        {
            var from = at;
            for (; at < text.Length && char.IsDigit(text[at]); at++) digits.Add((char)('0' + (int)CharUnicodeInfo.GetNumericValue(text[at])));
            groups.Add(at - from);
            end = at;
            var next = at;
            while (next < text.Length && next - at < LongestGap && Separators.Contains(text[next], StringComparison.Ordinal)) next++;
            if (next == at || next >= text.Length || !char.IsDigit(text[next]) || !Joins(text[at..next], digits[0])) break;
            // The sign of the first gap speaks for all: groups parted otherwise are another number.
            var sign = text[at..next].Trim() is { Length: > 0 } written ? written[0] : ' ';
            if (separator != '\0' && separator != sign && !(separator is '(' or ')' || sign is '(' or ')')) break;
            separator = sign;
            at = next;
        }
        return new DigitRun(TextSpan.Between(start, end), string.Concat(digits), groups, separator);
    }

    /// <summary>"2023, 2024" is a list; a comma joins only in a number that begins with 0, or in thousands.</summary>
    private static bool Joins(string gap, char first) => gap switch
    {
        "," => true,
        " " or "." or "-" or "_" or " - " or ") " or ")" or " (" or "(" or ")-" or " ." or ". " => gap is not ". " || first == '0',
        _ => false,
    };
}
