namespace Archive.Search;

/// <summary>
/// What a question made the scorer read of cached lists, in bytes, for measurements: heads, what was gone through, and what was looked up, a look
/// being three lines of the cache at most. The scores of a window, 32 kB that stay in the first cache, and what is read again to fill
/// the list cache are not in it.
/// </summary>
internal sealed class ScoringWork
{
    private const int Line = 64;
    private const int BytesOfLook = 3 * Line;

    // Where the list lies, its bounds and where its windows begin.
    private const int BytesOfHead = 4 * Line;
    private const int BytesOfPosting = 3;

    public long Bytes { get; private set; }

    /// <summary>The lists of a segment, to divide them.</summary>
    public void Open(IEnumerable<ScoringUnit> units) => Bytes += (long)BytesOfHead * units.Sum(TermsOf);

    public void Add(ScoringUnit unit, int segment)
    {
        foreach (var reading in unit.Readings)
            foreach (var term in reading) Bytes += term.Lists[segment].BytesOfWindow;
    }

    public void LookUp(ScoringUnit unit, int count) => Bytes += (long)BytesOfLook * count * TermsOf(unit);

    /// <summary>Postings read in advance to find likely passages.</summary>
    public void Propose(int postings) => Bytes += (long)BytesOfPosting * postings;

    private static int TermsOf(ScoringUnit unit) => unit.Readings.Sum(reading => reading.Length);
}
