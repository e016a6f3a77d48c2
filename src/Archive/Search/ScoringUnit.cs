using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Archive.Index;

namespace Archive.Search;

/// <summary>
/// One thing asked for as the scorer sees it: a passage gets what its best reading scores, mostly the only one, of one term.
/// <paramref name="Readings"/> hold the terms with their lists, one a segment.
/// </summary>
internal sealed record ScoringUnit(ScoringUnit.Term[][] Readings)
{
    private const int ReadingCost = 512;

    public sealed record Term(int Weight, TermPostings[] Lists);

    /// <summary>The only term; null when there are several readings.</summary>
    public Term? Only { get; } = Readings is [[var only]] ? only : null;

    /// <summary>No passage of the window scores more.</summary>
    public int BoundIn(int segment, int window)
    {
        if (Only is not null) return Only.Weight * Only.Lists[segment].GreatestIn(window);
        var bound = 0;
        foreach (var reading in Readings)
        {
            var sum = 0;
            foreach (var term in reading) sum += term.Weight * term.Lists[segment].GreatestIn(window);
            bound = Math.Max(bound, sum);
        }
        return bound;
    }

    /// <summary>What it takes to add a window, in postings added one by one.</summary>
    public int CostOf(int segment, int window)
    {
        if (Only is not null) return Only.Lists[segment].CostOf(window);
        // Each reading is cleared and compared over all of the window.
        var cost = ReadingCost * (Readings.Length + 1);
        foreach (var reading in Readings)
            foreach (var term in reading) cost += term.Lists[segment].CostOf(window);
        return cost;
    }

    /// <summary>Adds what each passage of the window scores.</summary>
    public void AddWindow(int segment, int window, Span<int> scores, WindowBuffers buffers)
    {
        if (Only is not null)
        {
            Only.Lists[segment].AddWindow(window, scores, Only.Weight);
            return;
        }
        var best = MemoryMarshal.Cast<int, Vector256<int>>(buffers.Best.AsSpan());
        var read = MemoryMarshal.Cast<int, Vector256<int>>(buffers.Reading.AsSpan());
        best.Clear();
        foreach (var reading in Readings)
        {
            read.Clear();
            foreach (var term in reading) term.Lists[segment].AddWindow(window, buffers.Reading, term.Weight);
            for (var i = 0; i < best.Length; i++) best[i] = Vector256.Max(best[i], read[i]);
        }
        var sums = MemoryMarshal.Cast<int, Vector256<int>>(scores);
        for (var i = 0; i < best.Length; i++) sums[i] += best[i];
    }

    /// <summary>Adds what some passages of the window score, given by their places in it.</summary>
    public void AddAt(int segment, int window, ReadOnlySpan<ushort> places, Span<int> scores)
    {
        if (Only is not null) Only.Lists[segment].AddAt(window, places, scores, Only.Weight);
        else
            foreach (var place in places) scores[place] += ScoreOf(segment, (window << TermPostings.WindowBits) | place);
    }

    /// <summary>Adds what each of some passages scores.</summary>
    public void AddOf(int segment, ReadOnlySpan<int> passages, Span<int> scores)
    {
        if (Only is not null) Only.Lists[segment].AddOf(passages, scores, Only.Weight);
        else
            for (var i = 0; i < passages.Length; i++) scores[i] += ScoreOf(segment, passages[i]);
    }

    private int ScoreOf(int segment, int passage)
    {
        var best = 0;
        foreach (var reading in Readings)
        {
            var sum = 0;
            foreach (var term in reading) sum += term.Weight * term.Lists[segment].ImpactAt(passage);
            best = Math.Max(best, sum);
        }
        return best;
    }
}
