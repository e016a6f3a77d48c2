using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Archive.Index;

/// <summary>
/// Postings of a term that is not frequent, in buckets of some neighbours, so that they are found from the passage.
/// <typeparamref name="TPlace"/> is a byte or two, whichever names a passage within a bucket.
/// </summary>
internal sealed class BucketedPostings<TPlace> : TermPostings
    where TPlace : unmanaged, IBinaryInteger<TPlace>
{
    // 8 to 16 postings a bucket, and more where a byte names more passages: a look of a vector or two.
    private const int PostingsBits = 3;

    private readonly TPlace[] places;
    private readonly byte[] impacts;
    private readonly int[] firsts;

    // Of the first posting of each bucket the lowest sixteen bits; a window holds fewer.
    private readonly ushort[] starts;
    private readonly int shift;

    public BucketedPostings(UnpackedPostings postings)
        : this(postings, ShiftOf(postings.Count, postings.Last))
    {
    }

    private BucketedPostings(UnpackedPostings postings, int shift)
        : this(postings, shift, new ushort[(postings.Last >> shift) + 2], new int[(postings.Last >> WindowBits) + 2])
    {
    }

    private BucketedPostings(UnpackedPostings postings, int shift, ushort[] starts, int[] firsts)
        : base(postings.Count, Divide(postings, shift, starts, firsts))
    {
        this.shift = shift;
        this.starts = starts;
        this.firsts = firsts;
        impacts = postings.Impacts.ToArray();
        places = new TPlace[postings.Count];
        var passages = postings.Passages;
        for (var i = 0; i < places.Length; i++) places[i] = TPlace.CreateTruncating(passages[i]);
    }

    public override int Bytes => base.Bytes + (Unsafe.SizeOf<TPlace>() * places.Length) + impacts.Length + (4 * firsts.Length) + (2 * starts.Length);

    private static int PlaceBits => 8 * Unsafe.SizeOf<TPlace>();

    public override int CostOf(int window) => Reaches(window) ? firsts[window + 1] - firsts[window] : 0;

    public override void AddWindow(int window, Span<int> scores, int weight)
    {
        if (!Reaches(window)) return;
        ref var place = ref MemoryMarshal.GetArrayDataReference(places);
        ref var impact = ref MemoryMarshal.GetArrayDataReference(impacts);
        ref var score = ref MemoryMarshal.GetReference(scores);
        if (PlaceBits >= WindowBits)
        {
            for (int i = firsts[window], end = firsts[window + 1]; i < end; i++)
                Unsafe.Add(ref score, int.CreateTruncating(Unsafe.Add(ref place, i)) & (WindowSize - 1)) += weight * Unsafe.Add(ref impact, i);
            return;
        }
        var bucket = window << (WindowBits - shift);
        var last = Math.Min((window + 1) << (WindowBits - shift), starts.Length - 1);
        for (var i = firsts[window]; bucket < last; bucket++)
        {
            ref var ofBucket = ref Unsafe.Add(ref score, (bucket << shift) & (WindowSize - 1) & -(1 << PlaceBits));
            for (var end = i + CountOf(bucket); i < end; i++)
                Unsafe.Add(ref ofBucket, int.CreateTruncating(Unsafe.Add(ref place, i))) += weight * Unsafe.Add(ref impact, i);
        }
    }

    public override void AddAt(int window, ReadOnlySpan<ushort> looked, Span<int> scores, int weight)
    {
        if (!Reaches(window)) return;
        foreach (var place in looked) scores[place] += weight * ImpactAt((window << WindowBits) | place);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override int ImpactAt(int passage)
    {
        var bucket = passage >> shift;
        if (bucket + 1 >= starts.Length) return 0;
        var start = StartOf(bucket);
        var at = places.AsSpan(start, CountOf(bucket)).IndexOf(TPlace.CreateTruncating(passage));
        return at < 0 ? 0 : impacts[start + at];
    }

    public override void AddOf(ReadOnlySpan<int> passages, Span<int> scores, int weight)
    {
        for (var i = 0; i < passages.Length; i++) scores[i] += weight * ImpactAt(passages[i]);
    }

    public override int CopyFirst(Span<int> passages, Span<byte> copied)
    {
        var count = Math.Min(passages.Length, Count);
        for (int i = 0, bucket = 0; i < count; bucket++)
            for (var end = Math.Min(count, i + CountOf(bucket)); i < end; i++) passages[i] = PassageOf(bucket, i);
        impacts.AsSpan(0, count).CopyTo(copied);
        return count;
    }

    public override void ForEach(Action<int, byte> visit)
    {
        for (int i = 0, bucket = 0; i < Count; bucket++)
            for (var end = i + CountOf(bucket); i < end; i++) visit(PassageOf(bucket, i), impacts[i]);
    }

    private static int ShiftOf(int count, int last)
    {
        if (PlaceBits < WindowBits) return PlaceBits;
        return Math.Clamp(BitOperations.Log2((uint)((last / Math.Max(1, count)) + 1)) + PostingsBits, PostingsBits, WindowBits);
    }

    /// <summary>Notes where buckets and windows begin; the greatest impact of each window.</summary>
    /// <exception cref="InvalidDataException">The passages do not rise.</exception>
    private static byte[] Divide(UnpackedPostings postings, int shift, ushort[] starts, int[] firsts)
    {
        var greatest = new byte[firsts.Length - 1];
        var passages = postings.Passages;
        for (int i = 0, bucket = 0, previous = -1; i < passages.Length; i++)
        {
            var passage = passages[i];
            if (passage <= previous) throw new InvalidDataException("The passages of a list do not rise.");
            previous = passage;
            for (; bucket < passage >> shift; bucket++) starts[bucket + 1] = (ushort)i;
            ref var most = ref greatest[passage >> WindowBits];
            most = Math.Max(most, postings.Impacts[i]);
            firsts[(passage >> WindowBits) + 1] = i + 1;
        }
        starts[^1] = (ushort)passages.Length;
        for (var window = 1; window < firsts.Length; window++) firsts[window] = Math.Max(firsts[window], firsts[window - 1]);
        return greatest;
    }

    private bool Reaches(int window) => window + 1 < firsts.Length;

    private int PassageOf(int bucket, int posting) => ((bucket << shift) & -(1 << PlaceBits)) | int.CreateTruncating(places[posting]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int StartOf(int bucket)
    {
        var first = firsts[bucket >> (WindowBits - shift)];
        return first + (ushort)(starts[bucket] - first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int CountOf(int bucket) => (ushort)(starts[bucket + 1] - starts[bucket]);
}
