using System.Globalization;
using Archive.Text;

namespace Archive.Documents.Issuers;

/// <summary>The former provinces with all their names.</summary>
internal static class ProvinceTable
{
    private static readonly PhraseTable<Province> Names = new();

    public static readonly IReadOnlyList<Province> All = Read();

    public static Province? Find(string text)
    {
        if (text.Length > 80) return null;
        var words = Syllables.Of(text);
        var from = UnitAt(words, 0) ?? 0;
        var (count, found) = Names.Match(text, words, from);
        return count > 0 && from + count == words.Count ? found[0] : null;
    }

    /// <summary>A province named at a word of a text, without the word tỉnh or thành phố before it.</summary>
    public static (Province Province, int Count)? At(string text, List<Syllable> words, int from)
    {
        var (count, found) = Names.Match(text, words, from);
        return count > 0 ? (found[0], count) : null;
    }

    private static int? UnitAt(List<Syllable> words, int at)
    {
        if (words.Count <= at + 1) return null;
        return words[at].Folded switch
        {
            "tinh" or "tp" => at + 1,
            "thanh" when words[at + 1].Folded == "pho" => at + 2,
            _ => null,
        };
    }

    private static List<Province> Read()
    {
        var provinces = new List<Province>();
        var aliases = new List<(string Alias, Province Province)>();
        foreach (var row in EmbeddedTable.Read("provinces_2025.tsv").Rows)
        {
            var from = DateOnly.ParseExact(row["valid_from"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            var province = new Province(row["old_name"], row["old_unit"], row["new_name"], row["new_unit_2025"], from)
            {
                IsEnlarged = row["change"] == "kept_name_enlarged",
            };
            provinces.Add(province);
            Names.Add(province.Name, province);
            foreach (var cell in row["aliases"].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                var alias = cell.Split('(')[0].Trim();
                aliases.Add((alias, province));
                // TP.HCM: the unit is read apart.
                if (alias.StartsWith("TP", StringComparison.OrdinalIgnoreCase)) aliases.Add((alias[2..].TrimStart('.', ' '), province));
            }
        }
        // QN and ĐN are two provinces each, TH is more often thực hiện than Thanh Hóa: none of them is read.
        foreach (var group in aliases.GroupBy(pair => Folding.Fold(pair.Alias)))
            if (group.Key != "th" && group.Select(pair => pair.Province).Distinct().Count() == 1)
                Names.Add(group.First().Alias, group.First().Province);
        return provinces;
    }
}
