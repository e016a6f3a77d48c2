namespace Archive.Text;

/// <summary>Which letters can make a Vietnamese syllable (standard spelling; names such as "Đắk" fall outside).</summary>
public static class VietnameseSyllable
{
    private const int Longest = 7; // nghiêng

    private static readonly string[] Onsets;
    private static readonly HashSet<string> Rhymes;
    private static readonly HashSet<string> FoldedSyllables;
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Folded;

    static VietnameseSyllable()
    {
        var rows = EmbeddedTable.Read("syllable_parts.tsv").Rows.ToLookup(row => row["part"], row => row["form"]);
        Onsets = [.. rows["onset"].OrderByDescending(onset => onset.Length), ""];
        Rhymes = [.. rows["rhyme"]];
        FoldedSyllables = [.. Onsets.SelectMany(onset => Rhymes.Where(rhyme => Fits(onset, rhyme)).Select(rhyme => Folding.Fold(Join(onset, rhyme))))];
        Folded = FoldedSyllables.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a folded word can be a syllable: "nghi" and "duoc", not "nghij" and "dduwowcj".</summary>
    public static bool IsPossible(ReadOnlySpan<char> folded) => folded.Length <= Longest && Folded.Contains(folded);

    /// <summary>All syllables that the spelling allows, in their index form.</summary>
    internal static IEnumerable<string> All() =>
        from onset in Onsets
        from rhyme in Rhymes
        where Fits(onset, rhyme)
        let letters = Join(onset, rhyme)
        from tone in Enum.GetValues<Tone>()
        where IsPossible(letters, tone)
        select Spelling.Unify(Typing.Toned(letters, tone));

    /// <summary>
    /// Whether a lower-case syllable with its diacritics but without its tone is spelt as the language allows;
    /// syllables that end in c, ch, p, t have only the tones sắc and nặng.
    /// </summary>
    internal static bool IsPossible(string toneless, Tone tone)
    {
        if (toneless.Length is 0 or > Longest) return false;
        if (toneless[^1] is 'c' or 'p' or 't' || toneless.EndsWith("ch", StringComparison.Ordinal))
            if (tone is not (Tone.Sac or Tone.Nang)) return false;
        foreach (var onset in Onsets)
        {
            if (!toneless.StartsWith(onset, StringComparison.Ordinal)) continue;
            var rhyme = toneless[onset.Length..];
            // gì, gìn and giêng write the i of gi and of the rhyme once.
            if (onset == "gi" && Rhymes.Contains("i" + rhyme)) return true;
            if (Rhymes.Contains(rhyme) && Fits(onset, rhyme)) return true;
        }
        return false;
    }

    private static string Join(string onset, string rhyme) =>
        onset == "gi" && rhyme[0] == 'i' ? "g" + rhyme : onset + rhyme;

    /// <summary>Before e, ê, i and y the sounds of c, g and ng are written k, gh and ngh; u after q is written once.</summary>
    private static bool Fits(string onset, string rhyme)
    {
        var front = rhyme[0] is 'e' or 'ê' or 'i' or 'y';
        return onset switch
        {
            "c" or "g" or "ng" => !front,
            "k" or "gh" or "ngh" => front,
            "qu" => rhyme[0] is not ('u' or 'ư' or 'i') && rhyme is not ("oa" or "oe"),
            "" => true,
            _ => rhyme[0] != 'y' || rhyme.Length == 1,
        };
    }
}

internal enum Tone
{
    Ngang,
    Sac,
    Huyen,
    Hoi,
    Nga,
    Nang,
}
