using System.Text;

namespace Archive.Text;

/// <summary>
/// Lower case, and lower case without diacritics, character by character: a folded NFC text is as long as the text,
/// so offsets stay. Fold NFC text only: <see cref="NormalizedText"/> first.
/// </summary>
public static class Folding
{
    private static readonly char[] LowerTable = Table(char.ToLowerInvariant);
    private static readonly char[] FoldTable = Table(Bare);

    public static char Fold(char c) => FoldTable[c];

    public static char Lower(char c) => LowerTable[c];

    /// <summary>"Đề án" → "de an".</summary>
    public static string Fold(string text) => Map(text, FoldTable);

    public static string Lower(string text) => Map(text, LowerTable);

    /// <summary>Folds into <paramref name="target"/>, which must be at least as long.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> target)
    {
        var table = FoldTable;
        for (var i = 0; i < text.Length; i++) target[i] = table[text[i]];
    }

    private static string Map(string text, char[] table)
    {
        var i = 0;
        while (i < text.Length && table[text[i]] == text[i]) i++;
        if (i == text.Length) return text;
        return string.Create(text.Length, (text, table), static (target, state) =>
        {
            var (source, map) = state;
            for (var k = 0; k < target.Length; k++) target[k] = map[source[k]];
        });
    }

    private static char[] Table(Func<char, char> map)
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++) table[c] = map((char)c);
        return table;
    }

    private static char Bare(char c)
    {
        var lower = char.ToLowerInvariant(c);
        // đ does not decompose; its look-alikes are folded too, for text that was not normalised.
        if (lower is 'đ' or 'ð' or 'ɖ') return 'd';
        if (lower is < '\u00C0' or (> '\u024F' and < '\u1E00') or > '\u1EFF') return lower;
        return lower.ToString().Normalize(NormalizationForm.FormD)[0];
    }
}
