using System.Collections.Frozen;
using Archive.Text;
using Bot.Answering.Asking;

namespace Bot.Answering.Sentences;

/// <summary>A number in a text with the words after it: "trên 3000 đại biểu". <paramref name="First"/> and Count index its words.</summary>
internal sealed record Amount(TextSpan Span, int First, int Count, string Unit);

/// <summary>Counts, sums and measures: numerals in digits or words. Dates and numbers of documents are not among them.</summary>
internal static class Amounts
{
    private const int UnitWords = 3;

    private static readonly FrozenSet<string> Numerals = Lines.Read("counting.tsv")
        .Where(cells => cells[0] == "number").Select(cells => Syllables.One(cells[1])!.Value.Exact).ToFrozenSet(StringComparer.Ordinal);

    private static readonly List<HashSet<string>> Groups = [.. Lines.Read("counting.tsv")
        .Where(cells => cells[0] == "unit").Select(cells => cells[1].Split('|').Select(Key).ToHashSet(StringComparer.Ordinal))];

    /// <param name="findMasked">Finds stretches that are dates or numbers of documents; not asked where there is no numeral.</param>
    public static IReadOnlyList<Amount> In(string text, IReadOnlyList<Syllable> words, Func<IReadOnlyList<TextSpan>> findMasked)
    {
        var found = new List<Amount>();
        IReadOnlyList<TextSpan>? masked = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsNumeral(text, words, i) || (masked ??= findMasked()).Any(m => m.Overlaps(words[i].Span))) continue;
            var end = i + 1;
            // "150.000", "1,5 triệu", "hai mươi lăm": one number.
            while (end < words.Count && GoesOn(text, words, end) && Joins(text, words, end)) end++;
            if (i > 0 && words[i - 1].Exact is "điều" or "khoản" or "số" or "mục" or "chương" or "điểm" or "lần")
            {
                i = end - 1;
                continue;
            }
            var unit = new List<string>();
            for (var k = end; k < words.Count && k < end + UnitWords && text[words[k - 1].Span.End..words[k].Span.Start].Trim() is "" or "%"; k++)
                unit.Add(words[k].Exact);
            var span = TextSpan.Between(words[i].Span.Start, words[end - 1].Span.End);
            var percent = span.End < text.Length && text[span.End] == '%';
            found.Add(new Amount(span, i, end - i, percent ? "%" : string.Join(' ', unit)));
            i = end - 1;
        }
        return found;
    }

    /// <summary>Whether a thing counted so answers for the thing asked ("người" is answered by "đại biểu").</summary>
    public static bool CountsAs(string unit, string asked)
    {
        if (unit.Length == 0 || asked.Length == 0) return false;
        if (Begins(unit, asked)) return true;
        foreach (var group in Groups)
            if (group.Any(member => Begins(asked, member)) && group.Any(member => Begins(unit, member) || member == "%" && unit == "%"))
                return true;
        return Begins(unit, asked.Split(' ')[0]);
    }

    public static bool IsMoney(Amount amount) => Groups[1].Any(member => Begins(amount.Unit, member));

    public static bool IsTime(Amount amount) => Groups[2].Any(member => Begins(amount.Unit, member));

    private static bool Begins(string words, string start) =>
        words.StartsWith(start, StringComparison.Ordinal) && (words.Length == start.Length || words[start.Length] == ' ');

    private static bool IsNumeral(string text, IReadOnlyList<Syllable> words, int at)
    {
        var word = words[at];
        if (char.IsDigit(word.Exact[0])) return word.Exact.All(char.IsDigit) || (char.IsDigit(word.Exact[0]) && word.Exact[^1] is 'm' or 'g' or 'a');
        if (!Numerals.Contains(word.Exact)) return false;
        // "năm 2024" is a year, "tháng ba" a month, "một số" and "một trong" no count.
        if (word.Exact == "năm" && at + 1 < words.Count && char.IsDigit(words[at + 1].Exact[0])) return false;
        return !(word.Exact == "một" && at + 1 < words.Count && words[at + 1].Exact is "số" or "trong" or "cách" or "phần" or "chiều" or "cửa")
            && !char.IsUpper(text[word.Span.Start]);
    }

    /// <summary>Digits go on with digits or "triệu"; "30 năm" is thirty years, not thirty-five.</summary>
    private static bool GoesOn(string text, IReadOnlyList<Syllable> words, int at)
    {
        var word = words[at].Exact;
        if (word is "trăm" or "nghìn" or "ngàn" or "vạn" or "triệu" or "tỷ" or "rưỡi" or "lăm" or "linh" or "lẻ" or "mốt" or "mươi") return true;
        var digits = char.IsDigit(words[at - 1].Exact[0]);
        return digits == char.IsDigit(word[0]) && IsNumeral(text, words, at) && (digits ? text[words[at - 1].Span.End] != ' ' : word != "năm" || words[at - 1].Exact is "mươi" or "trăm");
    }

    private static bool Joins(string text, IReadOnlyList<Syllable> words, int at) =>
        text[words[at - 1].Span.End..words[at].Span.Start] is " " or "." or "," or "\u00A0";

    private static string Key(string unit) => unit == "%" ? unit : string.Join(' ', Syllables.Of(unit).Select(w => w.Exact));
}
