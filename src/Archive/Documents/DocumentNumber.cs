using System.Globalization;
using Archive.Documents.Numbers;

namespace Archive.Documents;

/// <summary>
/// Number and symbol of a document in canonical form; a part that is not known is null and written '?':
/// 155/UBND-KGVX, 09/2017/NĐ-CP, 57-NQ/TW (Party), 64/2025/QH15, 155/?, 407/QĐ-?, 09/?/NĐ-CP.
/// </summary>
public sealed partial record DocumentNumber
{
    /// <summary>"155", "09", "30a"; below 10 padded to two digits (30/2020/NĐ-CP, Phụ lục I).</summary>
    public required string Ordinal { get; init; }

    public int? Year { get; init; }

    /// <summary>Parts of the symbol as printed, joined: "NĐ-CP", "UBND-KGVX", "QH15", "NQ/TW"; a missing part is '?': "QĐ-?", "?-KGVX"; null when none is known.</summary>
    public string? Symbol { get; init; }

    /// <summary>A hyphen stands before the symbol: 57-NQ/TW as the Party writes (HD 36-HD/VPTW), and State acts of old, 45-LCT.</summary>
    public bool IsParty { get; init; }

    /// <summary>Whether every part is known.</summary>
    public bool IsComplete => Symbol is not null && !Symbol.Contains('?', StringComparison.Ordinal) && !LacksYear;

    /// <summary>One string for all spellings of one number, for equality in a database: "155/UBND-KGVX", "9/2017/ND-CP", "57-NQ/TW".</summary>
    public string Key => NumberKey.Of(this);

    /// <summary>A decree or a circular without its year: they have carried one since 1997.</summary>
    private bool LacksYear => Year is null && !IsParty && Symbol is not null
        && (Symbol is "NĐ-CP" || Symbol.StartsWith("TT-", StringComparison.Ordinal) || Symbol.StartsWith("TTLT-", StringComparison.Ordinal));

    /// <summary>Reads one number, canonical or as met ("Số: 12/UBND-VX"); null when there is none, or more than one, or other words.</summary>
    public static DocumentNumber? TryParse(string text) => CanonicalNumber.TryRead(text);

    public static DocumentNumber Parse(string text) => TryParse(text)
        ?? throw new FormatException($"'{text}' is not a document number such as 30/2020/NĐ-CP.");

    /// <summary>All numbers named in a text, in reading order, repaired where noise allows only one reading.</summary>
    public static IReadOnlyList<NumberMention> FindAll(string text) => NumberReader.FindAll(text);

    /// <summary>Whether this number, perhaps with parts missing, can mean the complete number <paramref name="full"/>; đ = d, case aside.</summary>
    public bool CanMean(DocumentNumber full) => NumberKey.CanMean(this, full);

    public override string ToString()
    {
        if (IsParty) return $"{Ordinal}-{Symbol}";
        var symbol = Symbol ?? "?";
        if (Year is { } year) return string.Create(CultureInfo.InvariantCulture, $"{Ordinal}/{year}/{symbol}");
        return LacksYear ? $"{Ordinal}/?/{symbol}" : $"{Ordinal}/{symbol}";
    }
}
