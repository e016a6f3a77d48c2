using System.Globalization;

namespace Documents;

/// <summary>A decision in the form of 30/2020/NĐ-CP, of as many pages as asked, as lines.</summary>
internal sealed record Decision(string Number, string Date, string Title, IReadOnlyList<string> Body)
{
    // A printed page holds about so many letters.
    private const int LettersPerPage = 2_400;

    private const int Clauses = 4;
    private const int SentencesPerClause = 2;

    public static Decision Make(int ordinal, int pages, Phrases phrases)
    {
        var year = 2018 + (ordinal % 8);
        var title = $"Quy định về {phrases.About()} và {phrases.About()} trên địa bàn tỉnh Lâm Giang";
        var body = new List<string> { "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;" };
        for (int article = 1, letters = 0; letters < pages * LettersPerPage; article++)
        {
            body.Add(Text($"Điều {article}. Trách nhiệm về {phrases.About()}"));
            for (var clause = 1; clause <= Clauses; clause++)
            {
                body.Add(Text($"{clause}. {string.Join(' ', Enumerable.Range(0, SentencesPerClause).Select(_ => phrases.Sentence()))}"));
                letters += body[^1].Length;
            }
        }
        return new Decision(Text($"{ordinal:D2}/{year}/QĐ-UBND"), Text($"ngày {phrases.Number(10, 28)} tháng {phrases.Number(3, 12)} năm {year}"), title, body);
    }

    public IEnumerable<string> Lines() =>
    [
        "ỦY BAN NHÂN DÂN", "TỈNH LÂM GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", $"Số: {Number}", $"Lâm Giang, {Date}",
        "QUYẾT ĐỊNH", Title, .. Body, "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "CHỦ TỊCH", "Trần Văn Bình",
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
