using Archive.Text;

namespace Archive.Documents.Issuers;

/// <summary>A name by which an office goes, and the office under its full name.</summary>
internal sealed record OfficeName(Office Office, string Display, bool IsCode);

/// <summary>All names of the known offices as phrases.</summary>
internal static class OfficeNames
{
    // Too general to name an office by themselves, or name and level, which are read apart.
    private static readonly string[] TooGeneral =
        ["hội đồng", "ủy ban", "uỷ ban", "Trung ương", "Mặt trận", "UB", "Báo tỉnh", "TƯ", "T.U", "UBND tỉnh", "UBND TP", "HĐND tỉnh"];

    private static readonly PhraseTable<OfficeName> Names = Read();

    /// <summary>The office named at a word; null when there is none or when a short code stands in lower case, where it is an ordinary word.</summary>
    public static (OfficeName Name, int Count)? At(string text, List<Syllable> words, int from, DateOnly? when)
    {
        var (count, found) = Names.Match(text, words, from);
        if (count == 0) return null;
        var name = Pick(found, when);
        // "Dương Xuân Huyên, Ủy viên …" is no Huyện ủy: a comma stands only inside names that have one.
        if (!name.Office.Name.Contains(',', StringComparison.Ordinal) && TextSpan.Between(words[from].Span.Start, words[from + count - 1].Span.End).In(text).Contains(',', StringComparison.Ordinal)) return null;
        if (name.IsCode && words[from].Span.Length < 4 && !TextSpan.Between(words[from].Span.Start, words[from + count - 1].Span.End).In(text).Any(char.IsUpper)) return null;
        return (name, count);
    }

    private static OfficeName Pick(IReadOnlyList<OfficeName> names, DateOnly? when)
    {
        foreach (var name in names)
            if (when is { } day ? name.Office.Existence.Contains(day) : name.Office.Existence.To is null)
                return name;
        return names[0];
    }

    private static PhraseTable<OfficeName> Read()
    {
        var table = new PhraseTable<OfficeName>();
        // Bodies of districts and communes are read by their level; the head of a committee speaks for it.
        var offices = IssuerTable.Offices.Where(office => office.Code is not ("UBND huyện" or "UBND xã" or "CTUBND")).ToList();
        foreach (var office in offices)
            foreach (var name in FullNames(office.Name).Except(TooGeneral))
                table.Add(name, new OfficeName(office, Display(office, name), false));
        foreach (var office in offices)
        {
            foreach (var alias in office.Aliases.Except(TooGeneral))
                table.Add(alias, new OfficeName(office, Display(office, FullNames(office.Name)[0]), alias.Any(char.IsUpper) && !alias.Contains(' ', StringComparison.Ordinal)));
            if (office.Code.Length >= 3 && office.Code != "Báo")
                table.Add(office.Code, new OfficeName(office, Display(office, FullNames(office.Name)[0]), true));
        }
        // "Bộ Văn hóa", "Sở Nông nghiệp": the first two words of what it is in charge of.
        foreach (var office in offices.Where(office => office.Group is "bo" or "so"))
        {
            var words = office.Name.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 3 && words[0] is "Bộ" or "Sở")
                table.Add(string.Join(' ', words.Take(3)), new OfficeName(office, office.Name, false));
        }
        return table;
    }

    private static string Display(Office office, string name) => office.Code is "UBND" or "HĐND" ? office.Code : name;

    /// <summary>"Tỉnh ủy / Thành ủy" are two names; so are the bodies in the parentheses of the Central Committee.</summary>
    private static List<string> FullNames(string cell)
    {
        var open = cell.IndexOf('(', StringComparison.Ordinal);
        var names = new List<string>((open < 0 ? cell : cell[..open]).Split(" / ", StringSplitOptions.TrimEntries));
        if (open >= 0) names.AddRange(cell[(open + 1)..].TrimEnd(')').Split(", "));
        return names;
    }
}
