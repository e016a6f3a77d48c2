using System.Text.RegularExpressions;

namespace Indexer.Reading.Encodings;

/// <summary>
/// Paragraphs typed with a TCVN3 or VNI font and saved as Unicode: what old .doc and .pdf files give. Decided paragraph by
/// paragraph, for such documents mix fonts.
/// </summary>
internal static class LegacyFonts
{
    // A vowel followed by one of the signs VNI writes behind it.
    private static readonly Regex VniPair = new("[aeouyôöAEOUYÔÖ][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|ñ", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static string? Repair(string paragraph)
    {
        var signs = 0;
        var letters = 0;
        foreach (var c in paragraph)
        {
            if (Tcvn3.Telltales.Contains(c, StringComparison.Ordinal)) signs++;
            if (char.IsLetter(c)) letters++;
            if (c is >= '\u1ea0' and <= '\u1ef9') return null;
        }
        if (letters < 8) return null;
        if (signs * 20 > letters && signs > 1 && VietnameseShare.Of(Tcvn3.Decode(paragraph)) is > 0.8 and var tcvn
            && tcvn > VietnameseShare.Of(paragraph)) return Tcvn3.Decode(paragraph);
        if (VniPair.Count(paragraph) * 12 > letters && VietnameseShare.Of(Vni.Decode(paragraph)) is > 0.8 and var vni
            && vni > VietnameseShare.Of(paragraph)) return Vni.Decode(paragraph);
        return null;
    }
}
