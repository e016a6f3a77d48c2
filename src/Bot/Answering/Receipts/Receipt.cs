using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Archive.Text;
using Bot.State;

namespace Bot.Answering.Receipts;

/// <summary>
/// A short code for a quotation, the same whenever the same words of the same version of a document are quoted: "K7F3-9QX2".
/// Crockford's base 32 has no I, L, O and U, which are misread or misheard; typed, they are taken for 1, 1 and 0.
/// </summary>
internal static partial class Receipt
{
    private const int Half = 4;

    public static string Of(string documentId, string? contentHash, TextSpan span)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{documentId}\n{contentHash}\n{span.Start}-{span.End}")));
        Span<char> code = stackalloc char[(2 * Half) + 1];
        for (var i = 0; i < code.Length; i++) code[i] = i == Half ? '-' : Crockford.Letters[bytes[i] % 32];
        return code.ToString();
    }

    /// <summary>A code as typed: small letters, with or without the hyphen; null when it is none.</summary>
    public static string? TryParse(string typed)
    {
        var letters = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '–' or '.')).Select(char.ToUpperInvariant)
            .Select(letter => letter switch { 'I' or 'L' => '1', 'O' => '0', _ => letter }));
        return letters.Length == 2 * Half && letters.All(letter => Crockford.Letters.Contains(letter, StringComparison.Ordinal))
            ? $"{letters[..Half]}-{letters[Half..]}"
            : null;
    }

    /// <summary>The code that a message asks to check: "/kiemtra K7F3-9QX2", "kiểm tra mã trích dẫn k7f3 9qx2", or a code alone. Empty when it asks without one.</summary>
    public static string? AskedIn(string message)
    {
        if (Alone.IsMatch(message.Trim()) && message.Any(char.IsAsciiLetter) && message.Any(char.IsAsciiDigit)) return TryParse(message);
        if (Command.Match(message.Trim()) is not { Success: true } command) return null;
        // "kiểm tra mã số thuế" asks something else; only the command asks for nothing else.
        return TryParse(command.Groups["code"].Value) ?? (message.TrimStart()[0] == '/' ? "" : null);
    }

    [GeneratedRegex(@"^[0-9A-Za-z]{4}-[0-9A-Za-z]{4}$", RegexOptions.NonBacktracking)]
    private static partial Regex Alone { get; }

    [GeneratedRegex(@"^(?:/\s*(?:kiemtra|kiểmtra)|(?:kiểm tra|kiem tra|check)\s+(?:mã|ma)(?:\s+(?:trích dẫn|trich dan))?|(?:mã|ma)\s+(?:trích dẫn|trich dan))\b\s*:?\s*(?<code>.{0,20})$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Command { get; }
}
