namespace Archive.Documents.Numbers;

/// <summary>Symbols that begin with an office, as công văn have them (UBND-KGVX), and those of the Quốc hội (QH15).</summary>
internal static class OfficeSymbol
{
    public static SymbolMeaning? Of(List<SymbolPartRead> parts, int? year, bool hyphenFirst)
    {
        var first = parts[0];
        if (first.HasTerm && PartReader.HasTerm(first.Code.TrimEnd([.. "0123456789"])))
            return new SymbolMeaning(SymbolMeaning.Join(parts), false) { IsSure = year is not null, Repaired = year is not null && first.Separator != '/' };
        if (parts.Count == 1) return first.Known is null ? Unknown(first, hyphenFirst) : Known(first, year, hyphenFirst);
        var second = parts[1];
        if (first.Known is null)
        {
            if (hyphenFirst && second.Separator != '/') return null;
            var sure = year is not null || (second.Printed.Length >= 3 && second.Is(SymbolRole.Unit | SymbolRole.Issuer));
            return new SymbolMeaning(hyphenFirst ? $"{first.Code}/{SymbolMeaning.Join(parts.Skip(1))}" : SymbolMeaning.Join(parts), hyphenFirst) { IsSure = sure && !hyphenFirst };
        }
        return new SymbolMeaning(SymbolMeaning.Join(parts), false)
        {
            IsSure = first.Is(SymbolRole.Issuer) && second.Printed.Length >= 2 || second.Known is not null,
            Repaired = hyphenFirst || second.Separator == '/',
        };
    }

    private static SymbolMeaning? Known(SymbolPartRead part, int? year, bool hyphenFirst)
    {
        if (!part.Is(SymbolRole.Issuer)) return new SymbolMeaning($"?-{part.Code}", false) { IsSure = part.Printed.Length >= 4 };
        if (hyphenFirst)
        {
            // Decrees and decisions before 1997: 73-CP, 173-TTg.
            return part.Code is "CP" or "TTg" or "HĐBT" or "HĐCP" ? new SymbolMeaning(part.Code, true) { LoneIssuer = part.Code } : null;
        }
        return new SymbolMeaning(part.IsLower ? $"{part.Code}-?" : part.Code, false)
        {
            IsSure = year is not null || part.Printed.Length >= 4,
            LoneIssuer = part.Code,
        };
    }

    /// <summary>"285/CCTTHC": a code nobody knows, only after a word that names a document.</summary>
    private static SymbolMeaning? Unknown(SymbolPartRead part, bool hyphenFirst) =>
        hyphenFirst || part.Printed.Length < 2 || part.IsLower ? null : new SymbolMeaning(part.Code, false);
}
