using System.Text;

namespace Archive.Documents.Numbers;

/// <summary>What the parts of a symbol make together, in canonical form.</summary>
internal sealed record SymbolMeaning(string Symbol, bool IsParty)
{
    public bool Repaired { get; init; }

    /// <summary>Nothing beside a document number looks so; otherwise a word before it must say what it is.</summary>
    public bool IsSure { get; init; }

    /// <summary>Only an office stands there, and the words before the number may name the kind.</summary>
    public string? LoneIssuer { get; init; }

    public static SymbolMeaning? Of(SymbolReading reading, int? year)
    {
        var parts = SymbolRepair.Parts(reading.Parts);
        var repaired = reading.Repaired || !ReferenceEquals(parts, reading.Parts);
        // Typed in lower case a symbol must be one that is known; "km/h" and "đồng/năm" are not.
        if (parts[0].IsLower && parts.Exists(part => part.Known is null)) return null;
        var hyphenFirst = year is null && parts[0].Separator == '-';
        var meaning = parts[0].Is(SymbolRole.Kind) ? KindSymbol.Of(parts, year, hyphenFirst) : OfficeSymbol.Of(parts, year, hyphenFirst);
        if (meaning is null) return null;
        var isSure = meaning.IsSure && (parts.Count > 1 || !parts[0].IsLower);
        return meaning with { Repaired = meaning.Repaired || repaired, IsSure = isSure };
    }

    public static string Join(IEnumerable<SymbolPartRead> parts)
    {
        var symbol = new StringBuilder();
        var count = 0;
        foreach (var part in parts)
        {
            // QĐ-UBND.HC is a house style of some provinces; every other separator was meant as the hyphen.
            if (count > 0) symbol.Append(part.Separator == '.' && count > 1 ? '.' : '-');
            symbol.Append(part.Code);
            count++;
        }
        return symbol.ToString();
    }
}
