using Archive.Text;

namespace Indexer.Reading.Encodings;

/// <summary>How much a text looks like Vietnamese: the share of its accented words that have the shape of a syllable.</summary>
internal static class VietnameseShare
{
    private const int Sample = 200_000;

    private const string Accented = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ";

    public static double Of(string text)
    {
        if (text.Length > Sample) text = text[..Sample];
        text = text.Normalize().ToLowerInvariant();
        int words = 0, syllables = 0;
        for (var i = 0; i < text.Length;)
        {
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            var word = text.AsSpan(start, i - start).Trim(".,;:!?()[]\"'“”‘’…/-");
            if (word.IndexOfAnyExceptInRange('\0', '\u007f') < 0) continue;
            words++;
            if (IsSyllable(word)) syllables++;
        }
        return words == 0 ? 0 : (double)syllables / words;
    }

    /// <summary>Consonants, one run of vowels, consonants, and no letter from outside the alphabet.</summary>
    private static bool IsSyllable(ReadOnlySpan<char> word)
    {
        if (word.Length > 7) return false;
        var runs = 0;
        var inVowels = false;
        foreach (var c in word)
        {
            if (c > '\u007f' && !Accented.Contains(c, StringComparison.Ordinal)) return false;
            if (!char.IsLetter(c)) return false;
            var vowel = Folding.Fold(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            if (vowel && !inVowels) runs++;
            inVowels = vowel;
        }
        return runs == 1;
    }
}
