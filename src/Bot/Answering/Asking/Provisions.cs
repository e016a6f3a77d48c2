using Archive.Documents;
using Archive.Text;

namespace Bot.Answering.Asking;

/// <summary>The provision a question names: "khoản 2 Điều 5", "dieu 7", "điểm a khoản 1 Điều 3", "phụ lục II".</summary>
internal static class Provisions
{
    public static (Place? Place, IReadOnlyList<TextSpan> Spans) In(string text, Wording words)
    {
        var place = new Place();
        var spans = new List<TextSpan>();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var label = words.Syllables[i + 1].Span.In(text);
            Place? read = words.Syllables[i].Folded switch
            {
                "dieu" when IsArticle(label) => place with { Dieu = Folding.Lower(label) },
                "khoan" when IsArticle(label) => place with { Khoan = Folding.Lower(label) },
                "diem" when label.Length == 1 && char.IsLetter(label[0]) && place != Archive.Documents.Place.Whole || NextIsKhoan(words, i) => place with { Diem = Folding.Lower(label) },
                "luc" when i > 0 && words.Syllables[i - 1].Folded == "phu" && IsAnnex(label) => place with { PhuLuc = label.ToUpperInvariant() },
                _ => null,
            };
            if (read is null) continue;
            place = read;
            spans.Add(words.Span(i, 2));
        }
        return (spans.Count == 0 ? null : place, spans);
    }

    private static bool IsArticle(string label) =>
        char.IsDigit(label[0]) && label.Length <= 4 && (label.All(char.IsDigit) || (label[..^1].All(char.IsDigit) && char.IsLetter(label[^1])));

    private static bool IsAnnex(string label) => label.All(c => c is 'I' or 'V' or 'X' or 'i' or 'v' or 'x') || label.All(char.IsDigit);

    private static bool NextIsKhoan(Wording words, int at) => at + 2 < words.Count && words.Syllables[at + 1].Exact.Length == 1 && words.Syllables[at + 2].Folded is "khoan" or "dieu";
}
