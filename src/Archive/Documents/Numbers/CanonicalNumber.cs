using System.Globalization;
using System.Text.RegularExpressions;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>A number written just as <see cref="DocumentNumber.ToString"/> writes it, the form that is stored.</summary>
internal static partial class CanonicalNumber
{
    private const int Longest = 120;
    private const string Punctuation = " .,;:()\"'";

    public static DocumentNumber? TryRead(string text)
    {
        if (text.Length > Longest) return null;
        var plain = NormalizedText.Of(text).Text.Trim();
        return Strict(plain, true) ?? AsMet(plain) ?? Strict(plain, false);
    }

    public static string Pad(string ordinal)
    {
        var bare = ordinal.TrimStart('0');
        var digits = bare.TakeWhile(char.IsAsciiDigit).Count();
        return digits switch { 0 => "00" + bare, 1 => "0" + bare, _ => bare };
    }

    private static DocumentNumber? Strict(string text, bool isCanonical)
    {
        var form = Form().Match(text);
        if (!form.Success) return null;
        var year = form.Groups["year"].Value;
        var symbol = form.Groups["symbol"].Value;
        if (isCanonical && KnownSymbols.Canonical(symbol) != symbol) return null;
        return new DocumentNumber
        {
            Ordinal = Pad(form.Groups["ordinal"].Value),
            Year = year.Length == 4 ? int.Parse(year, CultureInfo.InvariantCulture) : null,
            Symbol = symbol == "?" ? null : symbol,
            IsParty = form.Groups["hyphen"].Length > 0,
        };
    }

    /// <summary>One number as met, with nothing beside it but the words that name it.</summary>
    private static DocumentNumber? AsMet(string text)
    {
        var prepared = NumberText.Of(text);
        if (NumberReader.ReadAll(prepared, false) is not [var found]) return null;
        var before = prepared.Text.AsSpan(0, found.CueStart);
        var after = prepared.Text.AsSpan(found.Span.End);
        return before.Trim(Punctuation).IsEmpty && after.Trim(Punctuation).IsEmpty ? found.Number : null;
    }

    [GeneratedRegex(
        @"^(?<ordinal>[0-9]{1,6}[a-zđ]?)(?:(?<hyphen>-)|/(?:(?<year>[0-9]{4}|\?)/)?)(?<symbol>\?|(?:\?-)?[\p{Lu}][\p{L}0-9&./-]*(?:[-/]\?)?)$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
