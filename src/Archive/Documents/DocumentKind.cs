namespace Archive.Documents;

/// <summary>A type of document (30/2020/NĐ-CP art. 7 and Phụ lục III; Luật 64/2025/QH15 art. 4): name "Công văn", abbreviation "QĐ" or null.</summary>
public sealed record DocumentKind(string Name, string? Abbreviation)
{
    public static DocumentKind? TryParse(string text) => throw new NotSupportedException(text);

    public override string ToString() => Name;
}
