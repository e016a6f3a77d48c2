using System.Text;

namespace Archive.Text;

/// <summary>
/// Reads what is left when a Vietnamese keyboard was off: Telex ("coong vawn") and VNI ("cong6 van8"), the marks typed
/// anywhere in the syllable. A decoded word is a guess: fold it before searching ("cong1 van8" is a common slip for "công văn").
/// </summary>
public static class Typing
{
    private const string TelexTones = "\0sfrxj";
    private const string VniTones = "012345";
    private const int Longest = 12;

    // Tone marks in the order of the enumeration Tone, as combining characters.
    private const string Marks = "\0\u0301\u0300\u0309\u0303\u0323";

    /// <summary>
    /// The syllable meant by a raw one; null for what can be a syllable as it stands, for numbers and capitals, and for what makes
    /// no syllable. Ask the vocabulary first: "taxi" and "bus" can be decoded too.
    /// </summary>
    public static string? Decode(string word)
    {
        if (word.Length is < 2 or > Longest || HasRunOfCapitals(word)) return null;
        var lower = Folding.Lower(word);
        foreach (var c in lower)
            if (c is not (>= 'a' and <= 'z' or >= '0' and <= '9'))
                return null;
        if (VietnameseSyllable.IsPossible(lower)) return null;
        return char.IsAsciiLetter(lower[0]) ? Telex(lower) ?? Vni(lower) : null;
    }

    private static string? Telex(string word)
    {
        var letters = new StringBuilder();
        var tone = Tone.Ngang;
        var seenVowel = false;
        foreach (var c in word)
        {
            var mark = TelexTones.IndexOf(c, StringComparison.Ordinal);
            if (seenVowel && mark > 0)
            {
                // A key typed twice takes the mark back: the writer wants the letter.
                if (tone != Tone.Ngang) return null;
                tone = (Tone)mark;
                continue;
            }
            if (c == 'w' && PutHorn(letters)) continue;
            if (c is 'a' or 'e' or 'o' && PutCircumflex(letters, c)) continue;
            if (c == 'd' && letters is ['d', ..])
            {
                letters[0] = 'đ';
                continue;
            }
            if (c is 'w' or 'z' or 'f' or 'j' || char.IsAsciiDigit(c)) return null;
            letters.Append(c);
            seenVowel |= IsVowel(c);
        }
        return Compose(letters.ToString(), tone);
    }

    private static string? Vni(string word)
    {
        var letters = new StringBuilder();
        var tone = Tone.Ngang;
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c))
            {
                letters.Append(c);
                continue;
            }
            var mark = VniTones.IndexOf(c, StringComparison.Ordinal);
            if (mark > 0)
            {
                if (tone != Tone.Ngang) return null;
                tone = (Tone)mark;
            }
            else if (!PutVniShape(letters, c)) return null;
        }
        return Compose(letters.ToString(), tone);
    }

    private static bool PutVniShape(StringBuilder letters, char key) => key switch
    {
        '6' => Replace(letters, 'a', 'â') || Replace(letters, 'e', 'ê') || Replace(letters, 'o', 'ô'),
        '7' => PutHornOnly(letters),
        '8' => Replace(letters, 'a', 'ă'),
        '9' => Replace(letters, 'd', 'đ'),
        _ => false,
    };

    private static bool PutHorn(StringBuilder letters)
    {
        if (PutHornOnly(letters) || Replace(letters, 'a', 'ă')) return true;
        // A w by itself is ư in most keyboards.
        if (letters.Length > 0 && IsVowel(letters[^1])) return false;
        letters.Append('ư');
        return true;
    }

    private static bool PutHornOnly(StringBuilder letters)
    {
        for (var i = 1; i < letters.Length; i++)
        {
            if (letters[i - 1] is not ('u' or 'ư') || letters[i] != 'o') continue;
            letters[i] = 'ơ';
            return true;
        }
        return Replace(letters, 'o', 'ơ') || Replace(letters, 'u', 'ư');
    }

    private static bool PutCircumflex(StringBuilder letters, char vowel)
    {
        var marked = vowel switch { 'a' => 'â', 'e' => 'ê', _ => 'ô' };
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (letters[i] != vowel) continue;
            letters[i] = marked;
            return true;
        }
        return false;
    }

    private static bool Replace(StringBuilder letters, char plain, char marked)
    {
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            if (letters[i] != plain) continue;
            letters[i] = marked;
            return true;
        }
        return false;
    }

    private static string? Compose(string typed, Tone tone)
    {
        // ươ takes one key for both vowels; uơ stands only in the open syllables thuở, huơ and after q.
        var horned = typed.IndexOf("uơ", StringComparison.Ordinal);
        var letters = horned >= 0 && horned + 2 < typed.Length && !(horned > 0 && typed[horned - 1] == 'q')
            ? typed.Replace("uơ", "ươ", StringComparison.Ordinal)
            : typed;
        if (!VietnameseSyllable.IsPossible(letters, tone)) return null;
        return Toned(letters, tone);
    }

    /// <summary>A lower-case syllable with its tone put on the vowel that bears it.</summary>
    internal static string Toned(string letters, Tone tone)
    {
        if (tone == Tone.Ngang) return letters;
        var at = TonePlace(letters);
        return string.Concat(letters.AsSpan(0, at + 1), Marks.AsSpan((int)tone, 1), letters.AsSpan(at + 1)).Normalize();
    }

    /// <summary>The vowel that bears the tone: the marked one; in two or three plain ones the one before the last, but the last in a closed syllable.</summary>
    private static int TonePlace(string letters)
    {
        var last = letters.LastIndexOfAny(['â', 'ă', 'ê', 'ô', 'ơ', 'ư']);
        if (last >= 0) return last;
        var from = letters.StartsWith("qu", StringComparison.Ordinal) || (letters.StartsWith("gi", StringComparison.Ordinal) && letters.Length > 2 && IsVowel(letters[2])) ? 2 : 0;
        while (!IsVowel(letters[from])) from++;
        var to = from;
        while (to < letters.Length && IsVowel(letters[to])) to++;
        var count = to - from;
        return count == 1 ? from : to < letters.Length || count == 3 ? from + 1 : from;
    }

    private static bool IsVowel(char c) => "aeiouyâăêôơư".Contains(c, StringComparison.Ordinal);

    private static bool HasRunOfCapitals(string word)
    {
        for (var i = 1; i < word.Length; i++)
            if (char.IsUpper(word[i]) && char.IsUpper(word[i - 1]))
                return true;
        return false;
    }
}
