using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>A number typed with blanks for separators: "155 UBND KGVX", "cv 155 ubnd kgvx", "nq 57 tw", "155 kgvx".</summary>
internal static class TypedNumber
{
    public static NumberReading? Read(NumberText text, OrdinalReading ordinal, SymbolReading symbol, KindCue cue, bool isAddress)
    {
        if (FullNumber.IsTypedSymbol(text, symbol, cue))
        {
            if (symbol.First.IsLower && !cue.Supports && !isAddress && !text.IsAlone(ordinal.Start, symbol.End)) return null;
            return FullNumber.Make(text, ordinal, null, symbol, cue, true);
        }
        var parts = SymbolRepair.Parts(symbol.Parts);
        var first = parts[0];
        if (first.Known is null || !SymbolReader.IsUnmistakable(first)) return null;
        // "QĐ 407 TTg", "văn bản 4282 ubnd": the kind is named before the number.
        if (cue.NamesDocument && first.Is(SymbolRole.Issuer) && first.Printed.Length >= 2)
            return Named(text, ordinal, NamedNumber.Of(cue.Kind, ordinal.Value, null, first.Code), symbol.End, cue);
        if (parts.Count != 1 || !first.Is(SymbolRole.Unit) || first.Is(SymbolRole.Issuer) || first.Printed.Length < 4) return null;
        return cue.NamesDocument || text.IsAlone(ordinal.Start, symbol.End)
            ? Named(text, ordinal, new DocumentNumber { Ordinal = ordinal.Value, Symbol = $"?-{first.Code}" }, symbol.End, cue)
            : null;
    }

    private static NumberReading Named(NumberText text, OrdinalReading ordinal, DocumentNumber number, int end, KindCue cue)
    {
        var start = ordinal.GluedKind is null ? ordinal.Start : text.RunAt(ordinal.Start).Start;
        return new NumberReading(number, TextSpan.Between(start, end), cue.Strength is null ? start : cue.Start)
        {
            Repaired = ordinal.Repaired,
            Kind = cue.Kind ?? DocumentKind.Of(number),
            YearHint = YearBeside.After(text, end),
            IsAssembled = true,
        };
    }
}
