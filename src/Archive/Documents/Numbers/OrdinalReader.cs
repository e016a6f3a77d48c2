using System.Globalization;
using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>The first part of a number as met: "155", "30a", "l55"; what is glued before or behind it.</summary>
internal sealed record OrdinalReading(string Value, int Start, int End)
{
    public bool Repaired { get; init; }

    /// <summary>"cv155": the kind before it.</summary>
    public KindCue? GluedKind { get; init; }

    /// <summary>"07CT-TTg": a symbol follows without a separator.</summary>
    public bool SymbolFollows { get; init; }
}

/// <summary>Reads the run of letters and digits that a number begins with.</summary>
internal static class OrdinalReader
{
    private const int MostDigits = 6;

    public static OrdinalReading? Read(NumberText text, TextSpan run)
    {
        var word = run.In(text.Text);
        var digits = word.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == word.Length) return AllDigits(text, run, word);
        if (digits == 0) return AfterLetters(text, run, word);
        if (OcrDigits(word) is { } repaired && text.At(run.End) is '/' or '-' or ' ' or '.')
            return Accept(repaired, run.Start, run.End, true);
        var rest = word[digits..];
        if (digits > MostDigits || rest.Any(char.IsAsciiDigit)) return null;
        // 30a/2008/NQ-CP: a letter for a number put between two others. Without its symbol it needs the kind: 5g and 15h are no numbers.
        if (rest.Length == 1 && char.IsLower(rest[0]) && text.At(run.End) is '/' or '-') return Accept(word, run.Start, run.End, false);
        if (rest.Length == 1 && rest[0] is >= 'a' and <= 'd' && KindWords.Before(text, run.Start).Kind is not null) return Accept(word, run.Start, run.End, false);
        return Accept(word[..digits], run.Start, run.Start + digits, true) is { } ordinal ? ordinal with { SymbolFollows = true } : null;
    }

    /// <summary>O and o for 0, l and I for 1 among digits; null when other letters stand there.</summary>
    public static string? OcrDigits(string word)
    {
        if (word.Length > MostDigits || !word.Any(char.IsAsciiDigit)) return null;
        var repaired = word.Replace('O', '0').Replace('o', '0').Replace('l', '1').Replace('I', '1');
        return repaired.All(char.IsAsciiDigit) ? repaired : null;
    }

    private static OrdinalReading? AllDigits(NumberText text, TextSpan run, string word)
    {
        if (word.Length > MostDigits) return null;
        // OCR puts a blank into a number; one that is 0 so far is surely cut.
        if (word == "0" && text.At(run.End) == ' ' && char.IsAsciiDigit(text.At(run.End + 1)))
        {
            var next = text.RunAt(run.End + 1);
            var joined = word + next.In(text.Text);
            return joined.All(char.IsAsciiDigit) ? Accept(joined, run.Start, next.End, true) : null;
        }
        return Accept(word, run.Start, run.End, false);
    }

    private static OrdinalReading? AfterLetters(NumberText text, TextSpan run, string word)
    {
        if (OcrDigits(word) is { } repaired && text.At(run.End) is '/' or '-' or ' ') return Accept(repaired, run.Start, run.End, true);
        // "so61" is số, typed with a keyboard that was off.
        if (Typing.Decode(word) is not null) return null;
        var letters = word.TakeWhile(char.IsLetter).Count();
        var digits = word[letters..];
        if (digits.Length > MostDigits || !digits.All(char.IsAsciiDigit)) return null;
        var glued = Folding.Fold(word[..letters]) == "so"
            ? KindWords.Before(text, run.Start) with { HasSo = true }
            : KindWords.Glued(word[..letters], digits.Length);
        return glued is null ? null : Accept(digits, run.Start + letters, run.End, false) is { } ordinal ? ordinal with { GluedKind = glued } : null;
    }

    private static OrdinalReading? Accept(string value, int start, int end, bool repaired)
    {
        var digits = value.TrimEnd("abcdefghijklmnopqrstuvwxyzđ".ToCharArray());
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
        return new OrdinalReading(CanonicalNumber.Pad(value), start, end) { Repaired = repaired };
    }
}
