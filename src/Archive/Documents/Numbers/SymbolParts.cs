namespace Archive.Documents.Numbers;

/// <summary>One part of a symbol as met. <paramref name="Separator"/> stands before it; '\0' for none.</summary>
internal sealed record SymbolPartRead(string Printed, SymbolPart? Known, char Separator)
{
    public string Code => Known?.Code ?? KnownSymbols.CanonicalPart(Printed);

    public bool Is(SymbolRole role) => Known is not null && (Known.Role & role) != SymbolRole.None;

    /// <summary>QH15, UBTVQH11, HĐNN8: a term stands behind the office.</summary>
    public bool HasTerm => char.IsAsciiDigit(Printed[^1]);

    public bool IsLower => !Printed.Any(char.IsUpper);
}

/// <summary>A symbol as met, and where it ends.</summary>
internal sealed record SymbolReading(List<SymbolPartRead> Parts, int End, bool Repaired)
{
    /// <summary>A year behind the symbol, no part of it: "155/UBND-KGVX/2023".</summary>
    public int? TrailingYear { get; init; }

    public SymbolPartRead First => Parts[0];

    public SymbolPartRead? Second => Parts.Count > 1 ? Parts[1] : null;
}
