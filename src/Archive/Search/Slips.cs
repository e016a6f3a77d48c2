using Archive.Text;

namespace Archive.Search;

/// <summary>
/// What a word that the archive does not know may have been meant to be: raw Telex or VNI, one slip of the keys (Damerau 1964: a letter
/// missing, too many, another one, or two in the wrong order), or two words run together. Folded, for the marks are found after.
/// </summary>
internal static class Slips
{
    public const int Shortest = 3;
    private const int Longest = 16;

    // Logarithms of how likely people slip so rather than otherwise; the first letter is rarely wrong.
    private const float Common = -4f;
    private const float Far = -5.5f;
    private const float FirstLetter = -2f;
    private const float RunTogether = -4f;

    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>A reading: one folded word or two, and the logarithm of how likely it is typed so.</summary>
    public readonly record struct Reading(string First, string? Second, float Chance);

    public static IEnumerable<Reading> Of(string folded)
    {
        if (folded.Length is < Shortest or > Longest || !folded.All(char.IsAsciiLetter)) yield break;
        for (var i = 0; i < folded.Length; i++)
        {
            var first = i == 0 ? FirstLetter : 0;
            var isDouble = i > 0 && folded[i] == folded[i - 1];
            yield return new(folded.Remove(i, 1), null, (isDouble || IsNear(folded, i, i - 1) || IsNear(folded, i, i + 1) ? Common : Far) + first);
            if (i > 0 && folded[i] != folded[i - 1])
                yield return new(string.Concat(folded.AsSpan(0, i - 1), [folded[i], folded[i - 1]], folded.AsSpan(i + 1)), null, Common + (i == 1 ? FirstLetter : 0));
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                if (letter != folded[i])
                    yield return new(string.Concat(folded.AsSpan(0, i), [letter], folded.AsSpan(i + 1)), null, (AreNear(letter, folded[i]) ? Common : Far) + first);
            }
        }
        for (var i = 0; i <= folded.Length; i++)
            for (var letter = 'a'; letter <= 'z'; letter++)
                yield return new(folded.Insert(i, letter.ToString()), null, Common + (i == 0 ? FirstLetter : 0));
        for (var i = 2; i <= folded.Length - 2; i++)
            if (VietnameseSyllable.IsPossible(folded.AsSpan(0, i)) && VietnameseSyllable.IsPossible(folded.AsSpan(i)))
                yield return new(folded[..i], folded[i..], RunTogether);
    }

    private static bool IsNear(string word, int at, int other) => other >= 0 && other < word.Length && AreNear(word[at], word[other]);

    private static bool AreNear(char a, char b)
    {
        // Digits and letters of other scripts have no place on these rows.
        if (Place(a) is not var (rowA, columnA) || Place(b) is not var (rowB, columnB)) return false;
        return rowA == rowB ? Math.Abs(columnA - columnB) == 1 : Math.Abs(rowA - rowB) == 1 && (rowA < rowB ? columnA - columnB : columnB - columnA) is 0 or 1;
    }

    private static (int Row, int Column)? Place(char letter)
    {
        var row = Array.FindIndex(Rows, keys => keys.Contains(letter, StringComparison.Ordinal));
        return row < 0 ? null : (row, Rows[row].IndexOf(letter, StringComparison.Ordinal));
    }
}
