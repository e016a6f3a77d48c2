namespace Archive.Documents.Numbers;

/// <summary>Puts parts right that are unknown beside parts that are known: lost hyphens and misprints.</summary>
internal static class SymbolRepair
{
    /// <summary>The same list when there is nothing to repair.</summary>
    public static List<SymbolPartRead> Parts(List<SymbolPartRead> parts)
    {
        if (parts.TrueForAll(part => part.Known is not null)) return parts;
        if (GluedSymbol.Split(parts[0]) is { } split) return [.. split, .. parts.Skip(1)];
        // One known part vouches for the other; a lone misprint is left alone ("123/HDANN").
        if (parts.Count < 2 || parts.TrueForAll(part => part.Known is null)) return parts;
        List<SymbolPartRead>? repaired = null;
        for (var i = 0; i < Math.Min(2, parts.Count); i++)
        {
            if (parts[i].Known is not null || parts[i].HasTerm || KnownSymbols.FindMisprinted(parts[i].Printed) is not { } meant) continue;
            if (!Fits(parts, i, meant)) continue;
            repaired ??= [.. parts];
            repaired[i] = parts[i] with { Known = meant };
        }
        return repaired ?? parts;
    }

    private static bool Fits(List<SymbolPartRead> parts, int at, SymbolPart meant)
    {
        if (at == 0) return (meant.Role & (SymbolRole.Kind | SymbolRole.Issuer)) != SymbolRole.None;
        return parts[0].Is(SymbolRole.Kind)
            ? meant.Role.HasFlag(SymbolRole.Issuer)
            : meant.Role.HasFlag(SymbolRole.Unit) && parts[0].Is(SymbolRole.Issuer);
    }
}
