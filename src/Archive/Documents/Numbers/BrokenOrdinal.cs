namespace Archive.Documents.Numbers;

/// <summary>"số 1 55/UBND-KGVX": OCR put a blank into the number.</summary>
internal static class BrokenOrdinal
{
    private const int MostDigits = 5;

    public static OrdinalReading Join(NumberText text, OrdinalReading ordinal, KindCue cue)
    {
        if (!cue.Supports || ordinal.SymbolFollows || text.At(ordinal.End) != ' ' || !char.IsAsciiDigit(text.At(ordinal.End + 1))) return ordinal;
        var next = text.RunAt(ordinal.End + 1);
        var joined = text.Text[ordinal.Start..ordinal.End] + text.Text[next.Start..next.End];
        if (joined.Length > MostDigits || !joined.All(char.IsAsciiDigit) || text.At(next.End) != '/') return ordinal;
        return ordinal with { Value = CanonicalNumber.Pad(joined), End = next.End, Repaired = true };
    }
}
