using Archive.Text;

namespace Archive.Documents.Numbers;

/// <summary>"Báo cáo số 50, 51 và 52/BC-UBND": the last number of a list bears the symbol of all.</summary>
internal static class SharedSymbol
{
    private const int MostNumbers = 20;

    public static List<NumberReading> Read(NumberText text, OrdinalReading first, KindCue cue)
    {
        if (!cue.Supports || first.SymbolFollows) return [];
        var items = new List<(OrdinalReading Ordinal, int? Year)> { (first, YearBehind(text, first.End)) };
        while (items.Count < MostNumbers)
        {
            var (ordinal, year) = items[^1];
            if (NumberList.Next(text, year is null ? ordinal.End : ordinal.End + 5) is not { } next) return [];
            if (FullNumber.Read(text, next, cue, false) is { } full) return [.. items.Select(item => Like(full, item.Ordinal, item.Year, cue)), full];
            items.Add((next, YearBehind(text, next.End)));
        }
        return [];
    }

    private static NumberReading Like(NumberReading full, OrdinalReading ordinal, int? year, KindCue cue) => full with
    {
        Number = full.Number with { Ordinal = ordinal.Value, Year = full.Number.Year is null ? null : year ?? full.Number.Year },
        Span = TextSpan.Between(ordinal.Start, ordinal.End),
        CueStart = cue.Start,
    };

    private static int? YearBehind(NumberText text, int end) =>
        text.At(end) == '/' && !char.IsLetterOrDigit(text.At(end + 5)) ? FullNumber.YearAt(text, end + 1)?.Value : null;
}
