using Archive.Text;

namespace Archive.Documents.Issuers;

/// <summary>Who heads an office speaks for it: "Bộ trưởng Bộ Công an", "Chủ tịch UBND tỉnh".</summary>
internal static class OfficeTitles
{
    private static readonly PhraseTable<string> Titles = Read();

    /// <summary>The word behind a title at <paramref name="from"/>; null when there is no title.</summary>
    public static int? After(List<Syllable> words, int from)
    {
        var text = string.Join(' ', words.Skip(from).Take(4).Select(word => word.Exact));
        var count = Titles.Match(text, Syllables.Of(text), 0).Count;
        return count > 0 ? from + count : null;
    }

    private static PhraseTable<string> Read()
    {
        var table = new PhraseTable<string>();
        foreach (var row in EmbeddedTable.Read("office_words.tsv").Rows)
            if (row["role"] == "title") table.Add(row["words"], row["words"]);
        return table;
    }
}
