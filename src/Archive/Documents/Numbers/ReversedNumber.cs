using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>A symbol before its number: "QĐ-TTg 407", "UBND-KGVX số 155".</summary>
internal static class ReversedNumber
{
    /// <summary><paramref name="from"/>: the end of the number found last, whose symbol is no other's.</summary>
    public static NumberReading? Read(NumberText text, OrdinalReading ordinal, int from)
    {
        if (ordinal.GluedKind is not null || ordinal.SymbolFollows || text.At(ordinal.End) is '-' or '.' or '%') return null;
        // "NĐ-CP 30/2020"
        var year = text.At(ordinal.End) == '/' ? FullNumber.YearAt(text, ordinal.End + 1) : null;
        if (year is null && text.At(ordinal.End) == '/') return null;
        var stop = year?.End ?? ordinal.End;
        if (text.At(stop) is '/' or '-' && year is not null) return null;
        var words = text.WordsBefore(ordinal.Start);
        var hasSo = words.Count > 0 && words[^1].Exact is "số" or "so";
        if (hasSo) words.RemoveAt(words.Count - 1);
        if (words.Count < 2) return null;
        var end = words[^1].Span.End;
        if (end >= ordinal.Start || !string.IsNullOrWhiteSpace(text.Text[end..(hasSo ? ordinal.Start - 3 : ordinal.Start)])) return null;
        var start = end;
        while (start > from && (char.IsLetter(text.At(start - 1)) || text.At(start - 1) is '-' or '/' or '&')) start--;
        if (start > 0 && (char.IsLetterOrDigit(text.At(start - 1)) || text.At(start - 1) == '/')) return null;
        if (!text.Text.AsSpan(start, end - start).ContainsAny('-', '/') || !char.IsLetter(text.At(start))) return null;
        if (SymbolReader.Read(text, start, '/') is not { } symbol || symbol.End != end) return null;
        if (symbol.Parts.Count < 2 || symbol.Parts.Exists(part => part.Known is null)) return null;
        if (!symbol.First.Is(SymbolRole.Kind) && !symbol.Parts[1].Is(SymbolRole.Unit)) return null;
        if (!hasSo && NumberWords.IsYear(text.Text[ordinal.Start..ordinal.End])) return null;
        if (NumberWords.IsCounted(text.Text, text.WordsAfter(stop), 0)) return null;
        if (FullNumber.Make(text, ordinal, year?.Value, symbol, KindCue.None with { HasSo = true }, true) is not { } read) return null;
        return read with { Span = TextSpan.Between(start, stop), CueStart = start, YearHint = year is null ? YearBeside.After(text, stop) : null };
    }
}
