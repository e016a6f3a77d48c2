using Archive.Text;

namespace Archive.Documents;

/// <summary>A type of document (30/2020/NĐ-CP art. 7 and Phụ lục III; Luật 64/2025/QH15 art. 4): name "Công văn", abbreviation "QĐ" or null.</summary>
public sealed record DocumentKind(string Name, string? Abbreviation)
{
    public static IReadOnlyList<DocumentKind> All => DocumentKinds.All;

    /// <summary>Reads a name in any case and with or without accents ("QUYẾT ĐỊNH", "nghi quyet cua HDND"), an abbreviation or a symbol ("QĐ-UBND").</summary>
    public static DocumentKind? TryParse(string text)
    {
        var plain = NormalizedText.Of(text).Text.Trim().TrimEnd('.', ':');
        if (plain.Length is 0 or > 200) return null;
        return DocumentKinds.Named(plain) ?? DocumentKinds.Abbreviated(plain.Split('-', '/')[0].Trim());
    }

    /// <summary>
    /// The kind that a number shows. Null where kinds share a symbol: laws and resolutions of the Quốc hội (26/2023/QH15),
    /// decisions and regulations of the Party (37-QĐ/TW).
    /// </summary>
    public static DocumentKind? Of(DocumentNumber number) => DocumentKinds.Of(number);

    public override string ToString() => Name;
}
