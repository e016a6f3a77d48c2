using System.Text.RegularExpressions;
using Archive.Text;

namespace Archive.Documents;

/// <summary>The kinds there are, by name, by abbreviation and by number.</summary>
internal static partial class DocumentKinds
{
    public static readonly IReadOnlyList<DocumentKind> All = Read();

    private static readonly Dictionary<string, DocumentKind> ByName = All.ToDictionary(kind => NameKey(kind.Name));

    private static readonly Dictionary<string, DocumentKind> ByAbbreviation = All
        .Where(kind => kind.Abbreviation is not null)
        .GroupBy(kind => kind.Abbreviation!)
        .ToDictionary(group => group.Key, group => group.First());

    private static readonly Dictionary<string, DocumentKind> ByFoldedAbbreviation = ByAbbreviation
        .GroupBy(pair => Folding.Fold(pair.Key))
        .ToDictionary(group => group.Key, group => group.First().Value);

    public static DocumentKind CongVan => ByName["cong van"];

    public static DocumentKind? Named(string text)
    {
        var key = NameKey(text);
        if (ByName.TryGetValue(key, out var kind)) return kind;
        // "Nghị quyết của Hội đồng nhân dân", "Quyết định (cá biệt)"
        var name = Tail().Match(key);
        return name.Success ? ByName.GetValueOrDefault(key[..name.Index]) : null;
    }

    /// <summary>"QĐ" as printed; without accents or in another case where only one kind is written so.</summary>
    public static DocumentKind? Abbreviated(string text) =>
        ByAbbreviation.GetValueOrDefault(text) ?? ByFoldedAbbreviation.GetValueOrDefault(Folding.Fold(text));

    public static DocumentKind? Of(DocumentNumber number)
    {
        if (number.Symbol is not { } symbol || symbol.StartsWith("QH", StringComparison.Ordinal)) return null;
        var parts = symbol.Split('-', '/');
        var first = parts[0];
        // Before 1992 laws were numbered by the order of the Chủ tịch nước that made them public: 41-LCT/HĐNN8.
        if (first == "LCT") return ByName["luat"];
        // Decrees before 1997 have the Government alone in their symbol: 73-CP, 101/CP.
        if (symbol is "CP" or "HĐBT") return ByName["nghi dinh"];
        if (number.IsParty && first == "SL") return ByName["sac lenh"];
        if (number.IsParty && first == "QĐ") return null;
        if (ByAbbreviation.TryGetValue(first, out var kind))
            return first == "L" ? ByName["lenh"] : kind;
        if (first.StartsWith("UBTVQH", StringComparison.Ordinal)) return null;
        if (number.IsParty) return null;
        return number.Year is null ? CongVan : null;
    }

    private static List<DocumentKind> Read()
    {
        var kinds = new List<DocumentKind>();
        foreach (var row in EmbeddedTable.Read("doc_types.tsv").Rows)
        {
            var name = Tail().Replace(row["name"], "");
            if (kinds.Exists(kind => kind.Name == name)) continue;
            kinds.Add(new DocumentKind(name, row["abbr"] is { Length: > 0 } abbreviation ? abbreviation : null));
        }
        return kinds;
    }

    private static string NameKey(string name) => Folding.Fold(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [GeneratedRegex(@" (\(|c[ủu]a ).*$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tail();
}
