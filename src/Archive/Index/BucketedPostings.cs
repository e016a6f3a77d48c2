using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Archive.Index;

/// <summary>Postings of a term that is not frequent, in buckets of some ten neighbours, so that they are found from the passage.</summary>
internal sealed class BucketedPostings : TermPostings
{
    // 8 to 16 postings a bucket: one look of a vector.
    private const int PostingsBits = 3;

    // A bucket lies within a window, and windows within what 16 bits hold.
    private readonly ushort[] places;
    private readonly byte[] impacts;
    private readonly int[] starts;
    private readonly int shift;

    public BucketedPostings(UnpackedPostings postings, byte[] greatest)
        : base(postings.Count, greatest)
    {
        var last = postings.Count == 0 ? -1 : postings.Passages[^1];
        shift = Math.Clamp(BitOperations.Log2((uint)((last / Math.Max(1, postings.Count)) + 1)) + PostingsBits, PostingsBits, WindowBits);
        places = new ushort[postings.Count];
        impacts = postings.Impacts.ToArray();
        starts = new int[(last >> shift) + 2];
        for (int i = 0, bucket = 0; i < postings.Count; i++)
        {
            var passage = postings.Passages[i];
            places[i] = (ushort)passage;
            for (; bucket < passage >> shift; bucket++) starts[bucket + 1] = i;
        }
        starts[^1] = postings.Count;
    }

    public override int Bytes => base.Bytes + (2 * places.Length) + impacts.Length + (4 * starts.Length);

    public override int CostOf(int window)
    {
        var (start, end) = RangeOf(window);
        return end - start;
    }

    public override void AddWindow(int window, Span<int> scores, int weight)
    {
        var (start, end) = RangeOf(window);
        ref var score = ref MemoryMarshal.GetReference(scores);
        ref var place = ref MemoryMarshal.GetArrayDataReference(places);
        ref var impact = ref MemoryMarshal.GetArrayDataReference(impacts);
        for (var i = start; i < end; i++)
            Unsafe.Add(ref score, Unsafe.Add(ref place, i) & (WindowSize - 1)) += weight * Unsafe.Add(ref impact, i);
    }

    public override void AddAt(int window, ReadOnlySpan<ushort> looked, Span<int> scores, int weight)
    {
        var first = window << WindowBits;
        foreach (var place in looked)
        {
            var bucket = (first | place) >> shift;
            if (bucket + 1 >= starts.Length) return;
            var at = PostingOf(bucket, (ushort)(first | place));
            if (at >= 0) scores[place] += weight * impacts[at];
        }
    }

    public override int ImpactAt(int passage)
    {
        var bucket = passage >> shift;
        return bucket + 1 < starts.Length && PostingOf(bucket, (ushort)passage) is >= 0 and var at ? impacts[at] : 0;
    }

    public override void AddOf(ReadOnlySpan<int> passages, Span<int> scores, int weight)
    {
        for (var i = 0; i < passages.Length; i++) scores[i] += weight * ImpactAt(passages[i]);
    }

    public override int CopyFirst(Span<int> passages, Span<byte> copied)
    {
        var count = Math.Min(Count, passages.Length);
        for (int i = 0, bucket = 0; i < count; i++)
        {
            while (starts[bucket + 1] <= i) bucket++;
            passages[i] = PassageOf(bucket, i);
        }
        impacts.AsSpan(0, count).CopyTo(copied);
        return count;
    }

    public override void ForEach(Action<int, byte> visit)
    {
        for (var bucket = 0; bucket + 1 < starts.Length; bucket++)
            for (var i = starts[bucket]; i < starts[bucket + 1]; i++) visit(PassageOf(bucket, i), impacts[i]);
    }

    private int PassageOf(int bucket, int posting) => ((bucket << shift) & ~ushort.MaxValue) | places[posting];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PostingOf(int bucket, ushort place)
    {
        var start = starts[bucket];
        var at = places.AsSpan(start, starts[bucket + 1] - start).IndexOf(place);
        return at < 0 ? -1 : start + at;
    }

    private (int Start, int End) RangeOf(int window)
    {
        var bits = WindowBits - shift;
        var begin = window << bits;
        return begin + 1 >= starts.Length ? (0, 0) : (starts[begin], starts[Math.Min(begin + (1 << bits), starts.Length - 1)]);
    }
}
