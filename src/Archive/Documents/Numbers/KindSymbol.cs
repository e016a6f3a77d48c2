namespace Archive.Documents.Numbers;

/// <summary>Symbols that begin with a kind: QĐ-UBND, NQ/TW, 45-LCT.</summary>
internal static class KindSymbol
{
    // Their abbreviation alone is met for nothing else behind a slash.
    private static readonly string[] SureAlone = ["QĐ", "NĐ", "NQ", "TTLT", "TTr", "VBHN"];

    public static SymbolMeaning? Of(List<SymbolPartRead> parts, int? year, bool hyphenFirst)
    {
        var kind = parts[0].Code;
        return parts.Count == 1 ? Alone(kind, hyphenFirst, parts[0]) : WithIssuer(parts, kind, year, hyphenFirst);
    }

    private static SymbolMeaning Alone(string kind, bool hyphenFirst, SymbolPartRead part)
    {
        // Only the Government issues decrees.
        if (kind == "NĐ") return new SymbolMeaning("NĐ-CP", false) { IsSure = !hyphenFirst, Repaired = true };
        if (hyphenFirst && kind is "LCT" or "SL" or "SLT") return new SymbolMeaning(kind, true) { IsSure = kind == "LCT" };
        if (hyphenFirst) return new SymbolMeaning($"{kind}/?", true);
        return new SymbolMeaning($"{kind}-?", false) { IsSure = SureAlone.Contains(kind) && part.Printed == kind };
    }

    private static SymbolMeaning? WithIssuer(List<SymbolPartRead> parts, string kind, int? year, bool hyphenFirst)
    {
        var issuer = parts[1];
        var slashSecond = issuer.Separator == '/';
        if (kind == "NĐ" && !issuer.Is(SymbolRole.Issuer)) return new SymbolMeaning("NĐ-CP", false) { IsSure = true, Repaired = true };
        var sure = issuer.Known is not null || issuer.HasTerm || issuer.Printed.Length >= 2;
        if (year is null && issuer.Is(SymbolRole.Party) | KnownSymbols.IsPartyCode(issuer.Code))
            return new SymbolMeaning($"{kind}/{SymbolMeaning.Join(parts.Skip(1))}", true) { IsSure = true, Repaired = !hyphenFirst || !slashSecond };
        if (hyphenFirst && slashSecond && IsWrittenLikeParty(issuer))
            return new SymbolMeaning($"{kind}/{SymbolMeaning.Join(parts.Skip(1))}", true) { IsSure = sure };
        return new SymbolMeaning(SymbolMeaning.Join(parts), false) { IsSure = sure, Repaired = hyphenFirst || slashSecond };
    }

    /// <summary>Mass organisations follow the Party; laws and decrees before 1992 had the hyphen first too (41-LCT/HĐNN8, 216-NQ/QHK4).</summary>
    private static bool IsWrittenLikeParty(SymbolPartRead issuer) =>
        issuer.HasTerm || !issuer.Is(SymbolRole.Issuer) || issuer.Is(SymbolRole.MassOrganisation);
}
