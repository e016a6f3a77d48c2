namespace Archive.Text;

/// <summary>One form for syllables that are written in two ways: the place of the tone in open syllables, and i or y.</summary>
public static class Spelling
{
    // hoà → hòa, khoẻ → khỏe, thuỷ → thủy: fifteen pairs, in open syllables only (hoàn and toán have one form).
    private const string SecondVowelMarked = "oàoáoảoãoạoèoéoẻoẽoẹuỳuýuỷuỹuỵ";
    private const string FirstVowelMarked = "òaóaỏaõaọaòeóeỏeõeọeùyúyủyũyụy";
    private const string I = "iìíỉĩị";
    private const string Y = "yỳýỷỹỵ";

    // Official text has vi and sĩ on the one hand, quy, kỹ, lý, tỷ, hy and mỹ on the other: the commoner form is kept.
    private const string OnsetsWithI = "sv";
    private const string OnsetsWithY = "hklmt";

    /// <summary>The index form of a lower-case NFC syllable; the same string when it has only one form.</summary>
    public static string Unify(string syllable)
    {
        if (syllable.Length < 2) return syllable;
        var last = syllable[^1];
        var before = syllable[^2];
        if (before is 'o' or 'u')
        {
            // In quý the u belongs to the onset.
            if (before == 'u' && syllable.Length > 2 && syllable[^3] == 'q')
                return syllable.Length == 3 ? Swap(syllable, I, Y) : syllable;
            for (var i = 0; i < SecondVowelMarked.Length; i += 2)
                if (SecondVowelMarked[i] == before && SecondVowelMarked[i + 1] == last)
                    return string.Concat(syllable.AsSpan(0, syllable.Length - 2), FirstVowelMarked.AsSpan(i, 2));
            return syllable;
        }
        if (syllable.Length > 2) return syllable;
        if (OnsetsWithY.Contains(before, StringComparison.Ordinal)) return Swap(syllable, I, Y);
        return OnsetsWithI.Contains(before, StringComparison.Ordinal) ? Swap(syllable, Y, I) : syllable;
    }

    private static string Swap(string syllable, string from, string to)
    {
        var at = from.IndexOf(syllable[^1], StringComparison.Ordinal);
        return at < 0 ? syllable : string.Concat(syllable.AsSpan(0, syllable.Length - 1), to.AsSpan(at, 1));
    }
}
