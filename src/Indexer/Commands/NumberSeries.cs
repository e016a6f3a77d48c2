using System.Globalization;
using Archive.Documents;

namespace Indexer.Commands;

/// <summary>The numbers of one issuer, kind and year, and the holes between the smallest and the largest that are here.</summary>
internal sealed record NumberSeries(string Name, IReadOnlyList<(int From, int To)> Missing)
{
    // Two numbers are no series, and after some holes the rest says nothing new.
    private const int Fewest = 3;
    private const int MostShown = 8;

    public string WrittenGaps
    {
        get
        {
            var shown = Missing.Take(MostShown).Select(gap => gap.From == gap.To ? Number(gap.From) : $"{Number(gap.From)}–{Number(gap.To)}");
            return string.Join(", ", shown) + (Missing.Count > MostShown ? ", …" : "");
        }
    }

    public static IEnumerable<NumberSeries> Of(IEnumerable<DocumentFacts> documents) => documents
        .Where(facts => facts.Number is { IsComplete: true } && facts.Issuer is not null && facts.BelongsTo is null)
        .Select(facts => (Facts: facts, Year: facts.Number!.Year ?? facts.Issued?.Year, Ordinal: int.TryParse(facts.Number.Ordinal, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0))
        .Where(number => number is { Year: not null, Ordinal: > 0 })
        .GroupBy(number => string.Create(CultureInfo.InvariantCulture, $"{number.Facts.Issuer} · {number.Facts.Number!.Symbol} · {number.Year}"))
        .Where(group => group.Count() >= Fewest)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new NumberSeries(group.Key, Gaps([.. group.Select(number => number.Ordinal).Distinct().Order()])));

    private static List<(int From, int To)> Gaps(List<int> numbers) =>
        [.. numbers.Zip(numbers.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => (pair.First + 1, pair.Second - 1))];

    private static string Number(int value) => value.ToString("D2", CultureInfo.InvariantCulture);
}
