using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>Reads one part of a symbol: letters, for some a number behind them.</summary>
internal static class PartReader
{
    private const int Longest = 20;

    /// <summary>The part at a place, and where it ends; null when what stands there is no part.</summary>
    public static (SymbolPartRead Part, int End)? Read(NumberText text, int at, char separator)
    {
        var end = at;
        while (end - at <= Longest && (char.IsLetter(text.At(end)) || (text.At(end) == '&' && char.IsLetter(text.At(end + 1))))) end++;
        if (end == at || end - at > Longest) return null;
        if (Dotted(text, at, end) is { } committee) return (Make(committee, separator), at + 3);
        var letters = text.Text[at..end];
        if (Uncut(letters) is not { } length) return null;
        if (length < letters.Length) return (Make(letters[..length], separator), at + length);

        var digits = end;
        while (char.IsAsciiDigit(text.At(digits))) digits++;
        if (digits == end) return (Make(letters, separator), end);
        // QHI5, QHl5: the 1 of a term was read as a letter.
        if (letters[^1] is 'I' or 'l' && HasTerm(letters[..^1])) return (Make(letters[..^1].ToUpperInvariant() + "1" + text.Text[end..digits], separator), digits);
        return WithDigits(text, letters, text.Text[at..digits], separator, end, digits);
    }

    public static SymbolPartRead Make(string printed, char separator) => new(printed, KnownSymbols.Find(printed), separator);

    private static (SymbolPartRead Part, int End)? WithDigits(NumberText text, string letters, string whole, char separator, int end, int digits)
    {
        if (char.IsLetter(text.At(digits)) && !NumberWords.IsGlued(Folding.Fold(RestOfWord(text, digits)))) return null;
        if (HasTerm(letters) && whole.Length - letters.Length <= 2) return (Make(whole.ToUpperInvariant(), separator), digits);
        if (KnownSymbols.Find(whole) is { } known) return (new SymbolPartRead(whole, known, separator), digits);
        if (whole.Length - letters.Length > 2 || !char.IsUpper(letters[0])) return null;
        var part = Make(letters, separator);
        // PC07, PX03: units of the police have two figures; the mark of a footnote does not begin with 0.
        if (separator == '-' && whole.Length - letters.Length == 2 && whole[letters.Length] == '0') return (new SymbolPartRead(whole, null, separator), digits);
        // NĐ-CP1: the mark of a footnote. KGVX2, P3: one of several units.
        if (part.Is(SymbolRole.Kind | SymbolRole.Issuer)) return (part, end);
        return separator == '-' ? (new SymbolPartRead(whole, null, separator), digits) : null;
    }

    /// <summary>"1195-QĐ/T.U": some committees print their code with a full stop.</summary>
    private static string? Dotted(NumberText text, int at, int end) =>
        end == at + 1 && text.At(at) == 'T' && text.At(end) == '.' && text.At(end + 1) is 'U' or 'Ư' or 'W' && !char.IsLetterOrDigit(text.At(end + 2))
            ? $"T{text.At(end + 1)}"
            : null;

    public static bool HasTerm(string letters) => Folding.Fold(letters) is "qh" or "ubtvqh" or "hdnn" or "qhk" or "hdbt";

    /// <summary>How much of a run of letters is the part; null when it is an ordinary word.</summary>
    private static int? Uncut(string letters)
    {
        if (KnownSymbols.Find(letters) is not null && !HasToneMark(letters)) return letters.Length;
        var capitals = letters.TakeWhile(c => char.IsUpper(c) || c == '&').Count();
        var rest = letters[capitals..];
        if (HasToneMark(letters[..capitals])) return null;
        if (rest.Length == 0 || IsGluedInLowerCase(letters)) return letters.Length;
        // 155/UBND-KGVXngày: the blank is missing.
        if (capitals >= 2 && (rest.Length >= 3 || NumberWords.IsGlued(Folding.Fold(rest)))) return capitals;
        // Offices do print lower case: SNgV, QyĐ, BVTe.
        return capitals >= 2 && !HasToneMark(rest) ? letters.Length : null;
    }

    /// <summary>"ndcp" in the name of a file.</summary>
    private static bool IsGluedInLowerCase(string letters) =>
        !letters.Any(char.IsUpper) && !VietnameseSyllable.IsPossible(Folding.Fold(letters)) && GluedSymbol.Split(Make(letters, '\0')) is not null;

    private static string RestOfWord(NumberText text, int at) => text.Text[at..text.RunAt(at).End];

    /// <summary>Symbols are initials: they have Đ and Ư, never a tone, so "KẾ" is a word.</summary>
    private static bool HasToneMark(string letters)
    {
        foreach (var c in letters)
            if (c > 127 && !"đĐưƯơƠôÔêÊâÂăĂ".Contains(c, StringComparison.Ordinal))
                return true;
        return false;
    }
}
