using Archive.Index;
using Archive.Text;

namespace Archive.Search;

/// <summary>
/// Which of several readings of an abbreviation a question means, as this archive writes: "CT tỉnh" is the chủ tịch where "chủ tịch
/// tỉnh" stands, "đt công" the đầu tư. Readings that meet a neighbour of the question go before those that the archive merely has, and these
/// before those it does not know; readings that are even stay side by side.
/// </summary>
internal static class AmbiguousReadings
{
    // Met so much less often beside the neighbours, it is not what is meant.
    private const int Rarer = 20;

    /// <param name="sure">What the abbreviation usually stands for.</param>
    /// <param name="others">What it can stand for besides: taken only when the archive has it beside a neighbour.</param>
    /// <param name="before">The word in front; null at the beginning.</param>
    /// <param name="after">The word behind; null at the end.</param>
    public static IReadOnlyList<Syllable[]> Choose(
        IReadOnlyList<Syllable[]> sure, IReadOnlyList<Syllable[]> others, Syllable? before, Syllable? after, NeighbourParts counts)
    {
        var met = sure.Concat(others).Where(reading => IsKnown(reading, counts)).Select(reading => (Reading: reading,
            Before: before is { } previous ? counts.OfPair(HashOf(previous), HashOf(reading[0])) : 0,
            After: after is { } next ? counts.OfPair(HashOf(reading[^1]), HashOf(next)) : 0)).ToList();
        var (mostBefore, mostAfter) = (met.Select(reading => reading.Before).DefaultIfEmpty().Max(), met.Select(reading => reading.After).DefaultIfEmpty().Max());
        // "đủ dk tạm trú": each neighbour speaks for a reading of its own.
        if (mostBefore + mostAfter > 0) return [.. met.Where(reading => IsNear(reading.Before, mostBefore) || IsNear(reading.After, mostAfter)).Select(reading => reading.Reading)];
        List<Syllable[]> known = [.. sure.Where(reading => IsKnown(reading, counts))];
        return known.Count > 0 ? known : sure;
    }

    private static bool IsNear(int count, int most) => count > 0 && count >= most / Rarer;

    private static bool IsKnown(Syllable[] reading, NeighbourParts counts)
    {
        if (counts.Of(HashOf(reading[0])) == 0) return false;
        for (var i = 1; i < reading.Length; i++)
            if (counts.OfPair(HashOf(reading[i - 1]), HashOf(reading[i])) == 0) return false;
        return true;
    }

    private static ulong HashOf(Syllable word) => TermHash.Of(TermField.Exact, word.Exact);
}
