using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Archive.Index;

namespace Archive.Search;

/// <summary>
/// Scores one segment window by window, and of each window only what can still be among the best (MaxScore, Turtle and Flood 1995,
/// over windows). Units whose greatest scores together stay below the least of the best so far cannot bring a passage among
/// them alone: their lists, the long ones of frequent words, are not gone through but looked up for the passages that the others leave.
/// What is dropped could not have come in, so that the result is that of adding up everything.
/// </summary>
internal sealed class SegmentScorer(Segment segment, int index, List<ScoringUnit> units, PassageSet? filter, BestPassages best, ScoringWork? work)
{
    // Measured: to look up a passage takes as long as to add so many postings in a row.
    private const int LookUpCost = 8;

    // Going through the candidates pays when this share of what they were kept for is left.
    private const float LeftBeforeKeeping = 0.5f;

    private readonly WindowBuffers buffers = WindowBuffers.OfThread;

    // Those that score least for what it takes to add them first: they are looked up rather than gone through.
    private readonly ScoringUnit[] ordered = [.. units.Select(unit => (Unit: unit, Worth: WorthOf(unit, segment, index))).Where(unit => unit.Worth > 0).OrderBy(unit => unit.Worth).Select(unit => unit.Unit)];

    /// <summary>Proposes passages that the most telling words bring.</summary>
    public void Propose(LikelyPassages likely)
    {
        work?.Open(ordered);
        var read = likely.Add(index, segment.Passages, ordered.Reverse().Select(unit => unit.Only).OfType<ScoringUnit.Term>());
        work?.Propose(read);
    }

    public bool IsAllowed(int passage) => !Bits.IsSet(segment.Withdrawn, passage) && filter?.Contains(segment.FirstPassage + passage) != false;

    /// <summary>What passages score in full.</summary>
    public int[] ScoresOf(ReadOnlySpan<int> passages)
    {
        var scores = new int[passages.Length];
        foreach (var unit in ordered)
        {
            unit.AddOf(index, passages, scores);
            work?.LookUp(unit, passages.Length);
        }
        return scores;
    }

    public void Score()
    {
        Span<int> bounds = stackalloc int[ordered.Length];
        Span<bool> isLookedUp = stackalloc bool[ordered.Length];
        for (var window = 0; window < segment.Windows; window++)
        {
            var first = window << TermPostings.WindowBits;
            var size = Math.Min(TermPostings.WindowSize, segment.Passages - first);
            if (filter?.Meets(segment.FirstPassage + first, size) == false) continue;
            if (Divide(window, bounds, isLookedUp) is { } lookedUp) Score(window, size, bounds, isLookedUp, lookedUp);
        }
    }

    /// <summary>The greatest score for what it takes to add it; 0 when the unit does not stand in the segment.</summary>
    private static float WorthOf(ScoringUnit unit, Segment segment, int index)
    {
        var (bound, cost) = (0, 1);
        for (var window = 0; window < segment.Windows; window++)
        {
            bound = Math.Max(bound, unit.BoundIn(index, window));
            cost += unit.CostOf(index, window);
        }
        return bound / (float)cost;
    }

    /// <summary>Tells which units are looked up, and the most that these score together; null when no passage of the window can be among the best.</summary>
    private int? Divide(int window, Span<int> bounds, Span<bool> isLookedUp)
    {
        var lookedUp = 0;
        var sum = 0;
        for (var i = 0; i < ordered.Length; i++)
        {
            var bound = bounds[i] = ordered[i].BoundIn(index, window);
            sum += bound;
            isLookedUp[i] = lookedUp + bound < best.Threshold;
            if (isLookedUp[i]) lookedUp += bound;
        }
        return sum < best.Threshold ? null : lookedUp;
    }

    private void Score(int window, int size, ReadOnlySpan<int> bounds, ReadOnlySpan<bool> isLookedUp, int lookedUp)
    {
        var first = window << TermPostings.WindowBits;
        var scores = buffers.Scores;
        Array.Clear(scores);
        for (var i = 0; i < ordered.Length; i++)
        {
            if (isLookedUp[i] || bounds[i] == 0) continue;
            ordered[i].AddWindow(index, window, scores, buffers);
            work?.Add(ordered[i], index);
        }
        filter?.Mask(scores.AsSpan(0, size), segment.FirstPassage + first);
        var count = Collect(first, best.Threshold - lookedUp);
        var looked = lookedUp;
        // The frequent words come first in order, and they tell least.
        for (var i = ordered.Length - 1; i >= 0 && count > 0; i--)
        {
            if (!isLookedUp[i] || bounds[i] == 0) continue;
            if (count * LookUpCost > ordered[i].CostOf(index, window))
            {
                ordered[i].AddWindow(index, window, scores, buffers);
                work?.Add(ordered[i], index);
            }
            else
            {
                ordered[i].AddAt(index, window, buffers.Candidates.AsSpan(0, count), scores);
                work?.LookUp(ordered[i], count);
            }
            lookedUp -= bounds[i];
            if (lookedUp > looked * LeftBeforeKeeping && i > 0) continue;
            looked = lookedUp;
            count = Keep(count, best.Threshold - lookedUp);
        }
        foreach (var place in buffers.Candidates.AsSpan(0, count))
            best.Offer(scores[place], segment.Keys[first + place], segment.FirstPassage + first + place);
    }

    /// <summary>Notes the passages that score at least so much, and are not withdrawn.</summary>
    private int Collect(int first, int least)
    {
        var count = 0;
        ref var score = ref MemoryMarshal.GetArrayDataReference(buffers.Scores);
        var limit = Vector256.Create(least);
        for (var i = 0; i < TermPostings.WindowSize; i += Vector256<int>.Count)
        {
            var reaching = Vector256.GreaterThanOrEqual(Vector256.LoadUnsafe(ref score, (nuint)i), limit).ExtractMostSignificantBits();
            for (; reaching != 0; reaching &= reaching - 1)
            {
                var place = i + BitOperations.TrailingZeroCount(reaching);
                if (!Bits.IsSet(segment.Withdrawn, first + place)) buffers.Candidates[count++] = (ushort)place;
            }
        }
        return count;
    }

    /// <summary>Keeps the candidates that score at least so much.</summary>
    private int Keep(int count, int least)
    {
        var kept = 0;
        foreach (var place in buffers.Candidates.AsSpan(0, count))
        {
            buffers.Candidates[kept] = place;
            if (buffers.Scores[place] >= least) kept++;
        }
        return kept;
    }
}
