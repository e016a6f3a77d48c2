using System.Collections.Frozen;
using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Numbers;

/// <summary>A document number with the words before it that belong to its name: "Công văn số 155/UBND-KGVX", "cv 155".</summary>
internal static class NumberWords
{
    private const int MostWords = 5;

    private static readonly FrozenSet<string> Kinds = DocumentKind.All
        .SelectMany(kind => new[] { kind.Name.Split('(')[0], kind.Abbreviation ?? "" })
        .Concat(["văn bản", "vb", "cv", "qđ", "nđ", "ct", "kh", "tt", "tb", "bc", "nq", "thông báo kết luận"])
        .Select(Key).Where(key => key.Length > 0).ToFrozenSet(StringComparer.Ordinal);

    public static TextSpan With(string text, TextSpan number)
    {
        var from = Math.Max(0, text.LastIndexOf('\n', Math.Max(0, number.Start - 1), Math.Min(60, number.Start)) + 1);
        if (number.Start - from > 60) from = number.Start - 60;
        var before = Syllables.Of(text[from..number.Start]);
        var end = before.Count;
        while (end > 0 && before[end - 1].Folded is "so" or "hieu") end--;
        for (var count = Math.Min(MostWords, end); count > 0; count--)
        {
            if (!Kinds.Contains(string.Join(' ', before.Skip(end - count).Take(count).Select(w => w.Folded)))) continue;
            return TextSpan.Between(from + before[end - count].Span.Start, number.End);
        }
        return end < before.Count ? TextSpan.Between(from + before[end].Span.Start, number.End) : number;
    }

    private static string Key(string words) => string.Join(' ', Syllables.Of(words).Select(w => w.Folded));
}
