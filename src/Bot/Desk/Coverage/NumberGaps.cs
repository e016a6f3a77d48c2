using System.Globalization;
using Archive.Documents;

namespace Bot.Desk.Coverage;

/// <summary>The numbers of one issuer, symbol and year, and the holes between the smallest and the largest that are here.</summary>
internal sealed record NumberSeries(Issuer Issuer, string Symbol, int Year, int Held, int First, int Last, IReadOnlyList<(int From, int To)> Missing)
{
    public int MissingCount => Missing.Sum(gap => gap.To - gap.From + 1);
}

/// <summary>Holes in number series. What lies before the first or behind the last number is not claimed to exist, nor is a series of two.</summary>
internal static class NumberGaps
{
    private const int Fewest = 3;

    public static IReadOnlyList<NumberSeries> Of(IEnumerable<DocumentFacts> documents) =>
    [
        .. documents
            .Where(facts => facts is { Class: SourceClass.Official, Number: { IsComplete: true }, Issuer: not null, BelongsTo: null })
            .Select(facts => (Facts: facts, Year: facts.Number!.Year ?? facts.Issued?.Year, Ordinal: int.TryParse(facts.Number.Ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : 0))
            .Where(numbered => numbered is { Year: not null, Ordinal: > 0 })
            .GroupBy(numbered => (numbered.Facts.Issuer!.Key, Symbol: numbered.Facts.Number!.Symbol!, numbered.Year))
            .Select(group => (First: group.First(), Ordinals: group.Select(numbered => numbered.Ordinal).Distinct().Order().ToList()))
            .Where(series => series.Ordinals.Count >= Fewest)
            .Select(series => new NumberSeries(
                series.First.Facts.Issuer!, series.First.Facts.Number!.Symbol!, series.First.Year!.Value, series.Ordinals.Count, series.Ordinals[0], series.Ordinals[^1], Gaps(series.Ordinals)))
            .OrderBy(series => series.Issuer.ToString(), StringComparer.Ordinal).ThenBy(series => series.Symbol, StringComparer.Ordinal).ThenBy(series => series.Year),
    ];

    private static List<(int From, int To)> Gaps(List<int> ordinals) =>
        [.. ordinals.Zip(ordinals.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => (pair.First + 1, pair.Second - 1))];
}
