using System.Buffers;
using Archive.Text;

namespace Archive.Documents.Issuers;

/// <summary>The level and the place behind an office: "tỉnh Lạng Sơn", "HUYỆN HỮU LŨNG", "Thanh Hóa".</summary>
internal static class OfficePlace
{
    private const int LongestName = 4;

    private static readonly SearchValues<char> Stops = SearchValues.Create(",;:()/");

    public static (string? Level, string? Name, int Count) At(string text, List<Syllable> words, int from)
    {
        if (!Follows(text, words, from)) return (null, null, 0);
        var (level, taken) = Level(words, from);
        var at = from + taken;
        if (!Follows(text, words, at)) return (level, null, taken);
        if (level is null or "tỉnh" or "thành phố" && ProvinceTable.At(text, words, at) is { } province)
            return (level, province.Province.Name, taken + province.Count);
        if (level is null) return (null, null, 0);
        var name = CapitalisedName(text, words, at);
        return (level, name.Name, taken + name.Count);
    }

    /// <summary>The last two words as a place that no table knows: names of provinces have two.</summary>
    public static string? Unlisted(string text, List<Syllable> words, int from) =>
        words.Count - from == 2 && Follows(text, words, from) && CapitalisedName(text, words, from) is { Count: 2 } name ? name.Name : null;

    private static (string? Level, int Count) Level(List<Syllable> words, int at)
    {
        var second = at + 1 < words.Count ? words[at + 1].Folded : "";
        return (words[at].Folded, second) switch
        {
            ("thanh", "pho") => ("thành phố", 2),
            ("thi", "xa") => ("thị xã", 2),
            ("thi", "tran") => ("thị trấn", 2),
            ("dac", "khu") => ("đặc khu", 2),
            ("cap", "tinh") => ("tỉnh", 2),
            ("cap", "huyen") => ("huyện", 2),
            ("cap", "xa") => ("xã", 2),
            ("tinh", _) => ("tỉnh", 1),
            ("tp", _) => ("thành phố", 1),
            ("tx", _) => ("thị xã", 1),
            ("tt", _) => ("thị trấn", 1),
            ("huyen", _) => ("huyện", 1),
            ("quan", _) => ("quận", 1),
            ("xa", _) => ("xã", 1),
            ("phuong", _) => ("phường", 1),
            _ => (null, 0),
        };
    }

    private static (string? Name, int Count) CapitalisedName(string text, List<Syllable> words, int from)
    {
        var count = 0;
        while (count < LongestName && from + count < words.Count && IsNamePart(words[from + count].Span.In(text))
            && (count == 0 || IsOneBlank(text, words[from + count - 1].Span.End, words[from + count].Span.Start)))
            count++;
        if (count == 0) return (null, 0);
        return (string.Join(' ', words.GetRange(from, count).Select(word => Title(word.Span.In(text)))), count);
    }

    private static bool Follows(string text, List<Syllable> words, int at)
    {
        if (at == 0 || at >= words.Count || words[at].Span.Start - words[at - 1].Span.End > 2) return false;
        var between = text.AsSpan(words[at - 1].Span.End, words[at].Span.Start - words[at - 1].Span.End);
        // "UBND tỉnh. Thành phần dự …" ends a sentence, "UBND TP. Huế" does not.
        var endsSentence = between is ['.', ..] && words[at - 1].Span.Length > 2;
        return !endsSentence && !between.ContainsAny(Stops);
    }

    private static bool IsOneBlank(string text, int from, int to) => to == from + 1 && text[from] == ' ';

    private static bool IsNamePart(string word) => char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]);

    /// <summary>Headers are printed in capitals; a name is not.</summary>
    private static string Title(string word)
    {
        var plain = NormalizedText.Of(word).Text;
        return char.ToUpperInvariant(plain[0]) + Folding.Lower(plain[1..]);
    }
}
