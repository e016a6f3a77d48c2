using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>
/// Web addresses and file names: their digits are ids and dates, but their last part often spells a number
/// ("Nghi-dinh-30-2020-ND-CP-cong-tac-van-thu-437498.aspx", "155_UBND-KGVX_18012023.pdf").
/// </summary>
internal static partial class Addresses
{
    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (var at = NextSign(text, 0); at >= 0;)
        {
            var span = TokenAt(text, at);
            var token = text.AsSpan(span.Start, span.Length);
            if (token.Contains("://", StringComparison.Ordinal) || token.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
                || token.Contains('@') || FileName().IsMatch(token))
                found.Add(span);
            at = NextSign(text, span.End);
        }
        return found;
    }

    /// <summary>Reads the last part of the path, with its hyphens and underscores as blanks.</summary>
    public static IEnumerable<NumberReading> Read(NumberText text, TextSpan address)
    {
        var token = address.In(text.Text);
        if (token.Contains('@', StringComparison.Ordinal)) yield break;
        var query = token.AsSpan().IndexOfAny('?', '#');
        if (query >= 0) token = token[..query];
        var slash = token.LastIndexOf('/');
        var scheme = token.IndexOf("://", StringComparison.Ordinal);
        // The name of a site is no number.
        if (scheme >= 0 && slash <= scheme + 2) yield break;
        var part = token[(slash + 1)..];
        var spelled = NumberText.Of(part.Replace('-', ' ').Replace('_', ' ').Replace('.', ' ').Replace('+', ' '));
        if (spelled.Text.Length != part.Length) yield break;
        var offset = address.Start + slash + 1;
        foreach (var reading in NumberReader.ReadAll(spelled, true))
            yield return reading with { Span = reading.Span with { Start = reading.Span.Start + offset }, CueStart = reading.CueStart + offset, Repaired = true };
    }

    /// <summary>"1972026-ndcp": number and year without anything between them.</summary>
    public static NumberReading? ReadGluedYear(NumberText text, TextSpan run)
    {
        var digits = run.In(text.Text);
        if (digits.Length is < 5 or > 8 || !digits.All(char.IsAsciiDigit) || !NumberWords.IsYear(digits[^4..])) return null;
        var gap = Separator.Read(text, run.End);
        if (gap.Mark != ' ' || SymbolReader.Read(text, gap.Next, ' ') is not { } symbol) return null;
        var parts = SymbolRepair.Parts(symbol.Parts);
        if (parts.Count < 2 || !parts[0].Is(SymbolRole.Kind) || !parts[1].Is(SymbolRole.Issuer)) return null;
        var ordinal = new OrdinalReading(CanonicalNumber.Pad(digits[..^4]), run.Start, run.End);
        return FullNumber.Make(text, ordinal, int.Parse(digits[^4..], CultureInfo.InvariantCulture), symbol, KindCue.None, true);
    }

    private static int NextSign(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny('.', '@', ':');
            if (next < 0) return -1;
            at += next;
            // A full stop before a blank ends a sentence, a colon before one a label.
            if (at + 1 < text.Length && (text[at] == '@' || char.IsLetter(text[at + 1]) || text[at + 1] == '/')) return at;
        }
        return -1;
    }

    private static TextSpan TokenAt(string text, int at)
    {
        var start = at;
        var end = at;
        while (start > 0 && !IsEdge(text[start - 1])) start--;
        while (end < text.Length && !IsEdge(text[end])) end++;
        while (end > at + 1 && text[end - 1] is '.' or ',' or ';') end--;
        return TextSpan.Between(start, end);
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || c is '"' or '(' or ')' or '<' or '>' or '“' or '”';

    [GeneratedRegex(
        @"\.(?:pdf|docx?|xlsx?|pptx?|rtf|txt|odt|html?|aspx?|php|jpe?g|png|gif|tiff?|zip|rar|7z|mp[34])$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex FileName();
}
