namespace Archive.Documents.Numbers;

/// <summary>A symbol whose hyphen was lost: "NĐCP", "KHUBND", "UBNDKGVX".</summary>
internal static class GluedSymbol
{
    /// <summary>The two parts; null when the letters do not fall into a kind and an issuer, or an issuer and a unit, that are known.</summary>
    public static List<SymbolPartRead>? Split(SymbolPartRead part)
    {
        if (part.Known is not null || part.Printed.Length < 4) return null;
        for (var cut = 1; cut < part.Printed.Length - 1; cut++)
        {
            var first = PartReader.Make(part.Printed[..cut], part.Separator);
            var second = PartReader.Make(part.Printed[cut..], '-');
            var kindAndIssuer = first.Is(SymbolRole.Kind) && second.Is(SymbolRole.Issuer) && cut >= 2;
            var issuerAndUnit = first.Is(SymbolRole.Issuer) && second.Is(SymbolRole.Unit) && cut >= 3 && second.Printed.Length >= 2;
            if (kindAndIssuer || issuerAndUnit) return [first, second];
        }
        return null;
    }
}
