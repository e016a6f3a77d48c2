using System.Globalization;

namespace Archive.Documents.Numbers;

/// <summary>A number with its symbol, clean or with the separators, blanks and letters that noise leaves.</summary>
internal static class FullNumber
{
    public static NumberReading? Read(NumberText text, OrdinalReading ordinal, KindCue cue, bool isAddress)
    {
        if (ordinal.SymbolFollows)
        {
            var glued = SymbolReader.Read(text, ordinal.End, '\0');
            return glued is null || SymbolRepair.Parts(glued.Parts)[0].Known is null ? null : Make(text, ordinal, null, glued, cue, true);
        }
        var gap = Separator.Read(text, ordinal.End);
        if (gap.Mark == '\0') return null;
        if (YearAt(text, gap.Next) is { } year && (gap.Mark != ' ' || isAddress || cue.Kind is not null))
        {
            var behind = Separator.Read(text, year.End);
            var isBroken = gap.Mark != '/' || behind.Mark != '/' || year.Repaired;
            var read = char.IsLetter(text.At(year.End))
                ? SymbolReader.Read(text, year.End, '\0')
                : behind.Mark == '\0' || char.IsAsciiDigit(text.At(behind.Next)) ? null : SymbolReader.Read(text, behind.Next, behind.Mark);
            if (behind.Mark == ' ' && read is not null && !IsTypedSymbol(text, read, KindCue.None)) return null;
            return Make(text, ordinal, year.Value, read, cue, isBroken);
        }
        if (!char.IsLetter(text.At(gap.Next))) return null;
        var symbol = SymbolReader.Read(text, gap.Next, gap.Mark);
        if (symbol is null) return null;
        if (gap.Mark == ' ') return TypedNumber.Read(text, ordinal, symbol, cue, isAddress);
        // A full stop is more often the end of a sentence.
        if (gap.Mark == '.' && (symbol.Parts.Count < 2 || symbol.Parts.Exists(part => part.Known is null))) return null;
        return Make(text, ordinal, null, symbol, cue, false);
    }

    /// <summary>Whether parts with blanks between them are a symbol: kind and issuer, or issuer and unit, all known.</summary>
    public static bool IsTypedSymbol(NumberText text, SymbolReading symbol, KindCue cue)
    {
        var parts = SymbolRepair.Parts(symbol.Parts);
        if (parts.Count < 2 || parts.Exists(part => part.Known is null && !part.HasTerm))
            return parts is [{ HasTerm: true }] && PartReader.HasTerm(parts[0].Printed.TrimEnd([.. "0123456789"]));
        if (!parts[0].Is(SymbolRole.Kind) && !parts[1].Is(SymbolRole.Unit)) return false;
        // "155 UBND-HĐND xã" counts committees.
        return cue.NamesDocument || !NumberWords.IsCounted(text.Text, text.WordsAfter(symbol.End), 0);
    }

    public static NumberReading? Make(NumberText text, OrdinalReading ordinal, int? year, SymbolReading? symbol, KindCue cue, bool repaired)
    {
        if (symbol is null || SymbolMeaning.Of(symbol, year) is not { } meaning) return null;
        var start = ordinal.GluedKind is null ? ordinal.Start : text.RunAt(ordinal.Start).Start;
        var end = symbol.End;
        var isAlone = (symbol.Parts.Count > 1 || symbol.First.Known is not null) && text.IsAlone(ordinal.Start, end);
        if (!meaning.IsSure && !cue.Supports && !isAlone) return null;
        if (!meaning.IsSure && cue.IsPlace) return null;
        var number = new DocumentNumber { Ordinal = ordinal.Value, Year = year, Symbol = meaning.Symbol, IsParty = meaning.IsParty };
        // "kh 90/ubnd" names the kind beside the issuer; printed, "Quyết định 173/TTg" is a number of old.
        var isNamed = meaning.LoneIssuer is { } lone && cue.Kind is not null && !cue.IsCongVan && (cue.IsAbbreviated || symbol.First.IsLower || KnownSymbols.IsPartyCode(lone));
        if (isNamed) number = NamedNumber.Of(cue.Kind, ordinal.Value, year, meaning.LoneIssuer);
        return new NumberReading(number, Archive.Text.TextSpan.Between(start, end), cue.Strength is null && !cue.HasSo ? start : cue.Start)
        {
            Repaired = repaired || meaning.Repaired || ordinal.Repaired,
            Kind = cue.Kind ?? AssemblyKind(text, number, ordinal) ?? DocumentKind.Of(number),
            YearHint = symbol.TrailingYear ?? (year is null ? YearBeside.After(text, end) : null),
            IsAssembled = isNamed,
        };
    }

    /// <summary>A year of four digits; l and O among them are read as digits, and a blank that OCR put between them is skipped.</summary>
    public static (int Value, bool Repaired, int End)? YearAt(NumberText text, int at)
    {
        if (at + 4 > text.Text.Length) return null;
        var printed = text.Text.Substring(at, 4);
        var end = at + 4;
        if (printed.IndexOf(' ', StringComparison.Ordinal) is > 0 and < 4 && text.At(end + 1) is '/' && char.IsAsciiDigit(text.At(end)))
            printed = printed.Replace(" ", "", StringComparison.Ordinal) + text.At(end++);
        if (char.IsAsciiDigit(text.At(end)) || OrdinalReader.OcrDigits(printed) is not { } digits || !NumberWords.IsYear(digits)) return null;
        return (int.Parse(digits, CultureInfo.InvariantCulture), digits != printed || end > at + 4, end);
    }

    private static DocumentKind? AssemblyKind(NumberText text, DocumentNumber number, OrdinalReading ordinal) =>
        number.Symbol?.StartsWith("QH", StringComparison.Ordinal) == true ? KindWords.OfAssembly(text.Text, ordinal.Start) : null;
}
