namespace Archive.Documents;

/// <summary>
/// Number and symbol of a document in canonical form; a part that is not known is null and written '?':
/// 155/UBND-KGVX, 09/2017/NĐ-CP, 57-NQ/TW (Party), 64/2025/QH15, 155/?, 407/QĐ-?.
/// </summary>
public sealed partial record DocumentNumber
{
    /// <summary>"155", "09", "30a"; below 10 padded to two digits (30/2020/NĐ-CP, Phụ lục I).</summary>
    public required string Ordinal { get; init; }

    public int? Year { get; init; }

    /// <summary>Parts of the symbol as printed, joined: "NĐ-CP", "UBND-KGVX", "QH15"; a missing part is '?': "QĐ-?", "?-KGVX"; null when none is known.</summary>
    public string? Symbol { get; init; }

    /// <summary>Party form: hyphen first, slash second (HD 36-HD/VPTW).</summary>
    public bool IsParty { get; init; }

    /// <summary>Whether every part is known.</summary>
    public bool IsComplete => Symbol is not null && !Symbol.Contains('?', StringComparison.Ordinal);

    public static DocumentNumber? TryParse(string text) => throw new NotSupportedException(text);

    public static DocumentNumber Parse(string text) => TryParse(text)
        ?? throw new FormatException($"'{text}' is not a document number such as 30/2020/NĐ-CP.");

    /// <summary>All numbers named in a text, in reading order, repaired where noise allows only one reading.</summary>
    public static IReadOnlyList<NumberMention> FindAll(string text) => throw new NotSupportedException(text);

    /// <summary>Whether this number, perhaps with parts missing, can mean the complete number <paramref name="full"/>; đ = d, case aside.</summary>
    public bool CanMean(DocumentNumber full) => throw new NotSupportedException(full.ToString());
}
