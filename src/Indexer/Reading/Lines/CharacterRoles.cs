using System.Globalization;
using System.Text;

namespace Indexer.Reading.Lines;

internal enum CharacterRole
{
    Keep,
    Blank,
    LineBreak,
    Control,
    Replacement,

    /// <summary>Shows nothing and can hide or reorder what is shown.</summary>
    Invisible,

    /// <summary>Shows nothing and means no harm: byte order marks, joiners of emoji.</summary>
    Drop,
}

internal static class CharacterRoles
{
    public static CharacterRole Of(Rune rune) => rune.Value switch
    {
        '\n' => CharacterRole.Keep,
        '\t' => CharacterRole.Keep,
        0x0085 or 0x2028 or 0x2029 or '\v' or '\f' => CharacterRole.LineBreak,
        '\r' => CharacterRole.Drop,
        < ' ' or (>= 0x7f and < 0xa0) => CharacterRole.Control,
        0x00a0 => CharacterRole.Blank,
        // The soft hyphen stays: in numbers it often stands for the hyphen (documents.md, section 6).
        0x00ad => CharacterRole.Keep,
        0xfffd => CharacterRole.Replacement,
        0xfeff or (>= 0xfe00 and <= 0xfe0f) => CharacterRole.Drop,
        (>= 0x200b and <= 0x200f) or (>= 0x202a and <= 0x202e) or (>= 0x2060 and <= 0x206f)
            or 0x061c or 0x180e or 0x115f or 0x1160 or 0x3164 or (>= 0xe0000 and <= 0xe0fff) => CharacterRole.Invisible,
        _ => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.SpaceSeparator => CharacterRole.Blank,
            UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => CharacterRole.Drop,
            _ => CharacterRole.Keep,
        },
    };

    public static bool IsMark(Rune rune) =>
        rune.Value >= 0x300 && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        && rune.Value is not (>= 0xfe00 and <= 0xfe0f) and not (>= 0xe0000 and <= 0xe0fff);
}
