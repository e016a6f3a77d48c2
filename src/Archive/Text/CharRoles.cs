using System.Globalization;
using System.Text;

namespace Archive.Text;

/// <summary>What normalising does with a character; a table for the characters that fill Vietnamese text, categories for the rest.</summary>
internal static class CharRoles
{
    private static readonly bool[] Plain = PlainTable();

    /// <summary>Stays as it is, whatever stands before it.</summary>
    public static bool IsPlain(char c) => Plain[c];

    /// <summary>Joins the character before it: combining marks, and the Hangul vowels and finals that compose.</summary>
    public static bool Extends(Rune rune) => Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        || rune.Value is (>= 0x1161 and <= 0x1175) or (>= 0x11A8 and <= 0x11C2);

    /// <summary>Soft hyphen, zero-width, direction and tag characters, variation selectors: seen by nobody, so never searched.</summary>
    public static bool IsInvisible(int c) => c
        is 0x00AD or 0x034F or 0x061C or 0x180E or 0xFEFF
        or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x206F)
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE01EF);

    /// <summary>The character that a look-alike stands for; itself for all others.</summary>
    public static Rune Repair(Rune rune) => rune.Value switch
    {
        // đ comes from other keyboards and fonts as eth or African d.
        0x00D0 or 0x0189 => new Rune('Đ'),
        0x00F0 or 0x0256 => new Rune('đ'),
        (>= 0x2010 and <= 0x2015) or 0x2212 or 0xFE58 or 0xFE63 or 0xFF0D => new Rune('-'),
        0x2028 or 0x2029 or 0x0085 => new Rune('\n'),
        _ when Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator => new Rune(' '),
        _ => rune,
    };

    private static bool[] PlainTable()
    {
        var plain = new bool[char.MaxValue + 1];
        Allow(0x0000, 0x02FF);
        // Precomposed Vietnamese and the rest of Latin Extended Additional are stable under NFC.
        Allow(0x1E00, 0x1EFF);
        // Quotation marks, dots, arrows, box drawing, CJK.
        Allow(0x2016, 0x2027);
        Allow(0x2030, 0x205E);
        Allow(0x2070, 0x2094);
        Allow(0x20A0, 0x20CF);
        Allow(0x2190, 0x27BF);
        Allow(0x4E00, 0x9FFF);
        for (var c = 0; c <= 0x2FFF; c++)
        {
            if (!plain[c]) continue;
            var rune = new Rune(c);
            plain[c] = !IsInvisible(c) && Repair(rune) == rune;
        }
        return plain;

        void Allow(int first, int last) => Array.Fill(plain, true, first, last - first + 1);
    }
}
