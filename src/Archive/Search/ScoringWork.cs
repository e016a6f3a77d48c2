namespace Archive.Search;

/// <summary>What a question made the scorer touch, for measurements: bytes of lists gone through, and of lists looked up, a look being three lines of the cache at most.</summary>
internal sealed class ScoringWork
{
    private const int BytesOfLook = 3 * 64;

    public long Bytes { get; private set; }

    public void Add(ScoringUnit unit, int segment)
    {
        foreach (var reading in unit.Readings)
            foreach (var term in reading) Bytes += term.Lists[segment].BytesOfWindow;
    }

    public void LookUp(ScoringUnit unit, int count) => Bytes += (long)BytesOfLook * count * unit.Readings.Sum(reading => reading.Length);
}
