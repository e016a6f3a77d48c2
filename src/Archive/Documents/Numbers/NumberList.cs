using System.Globalization;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>The next number of an enumeration: "50, 51 và 52".</summary>
internal static class NumberList
{
    public static OrdinalReading? Next(NumberText text, int end)
    {
        var at = SkipBlanks(text, end);
        if (text.At(at) is ',' or ';' or '&') at = SkipBlanks(text, at + 1);
        var word = text.RunAt(at);
        if (Folding.Fold(word.In(text.Text)) is "va" or "voi" or "hoac" or "hay") at = SkipBlanks(text, word.End);
        if (at == end || at == SkipBlanks(text, end)) return null;
        var number = text.RunAt(at);
        if (Folding.Fold(number.In(text.Text)) == "so")
        {
            at = SkipBlanks(text, number.End);
            number = text.RunAt(at);
        }
        if (number.Length is 0 or > 6 || number.Start != at) return null;
        foreach (var c in number.In(text.Text))
            if (!char.IsAsciiDigit(c))
                return null;
        var digits = number.In(text.Text);
        return int.Parse(digits, CultureInfo.InvariantCulture) == 0 ? null : new OrdinalReading(CanonicalNumber.Pad(digits), number.Start, number.End);
    }

    private static int SkipBlanks(NumberText text, int at)
    {
        var i = at;
        while (i - at < 3 && text.At(i) is ' ' or '\n') i++;
        return i;
    }
}
