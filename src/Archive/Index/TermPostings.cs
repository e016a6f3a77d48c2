namespace Archive.Index;

/// <summary>
/// One term's postings in one segment, unpacked for scoring. Windows are runs of passages that are scored together; scores are whole
/// numbers, so that a sum is the same in whatever order and however many segments the postings come.
/// </summary>
internal abstract class TermPostings
{
    public const int WindowBits = 13;
    public const int WindowSize = 1 << WindowBits;

    public static readonly TermPostings None = new BucketedPostings<ushort>(new());

    private readonly byte[] greatest;

    protected TermPostings(int count, byte[] greatest)
    {
        Count = count;
        this.greatest = greatest;
        Greatest = greatest.Length == 0 ? (byte)0 : greatest.Max();
    }

    public int Count { get; }

    /// <summary>The greatest impact of all.</summary>
    public byte Greatest { get; }

    public virtual int Bytes => greatest.Length;

    /// <summary>What is read to go through a window, on average.</summary>
    public virtual int BytesOfWindow => Bytes / Math.Max(1, greatest.Length);

    /// <summary>The greatest impact in a window; 0 where there is no posting.</summary>
    public int GreatestIn(int window) => window < greatest.Length ? greatest[window] : 0;

    /// <summary>What it takes to add a window, in postings added one by one.</summary>
    public abstract int CostOf(int window);

    /// <summary>scores[passage] += weight × impact, for all passages of a window.</summary>
    public abstract void AddWindow(int window, Span<int> scores, int weight);

    /// <summary>The same for some passages of the window, given by their places in it.</summary>
    public abstract void AddAt(int window, ReadOnlySpan<ushort> places, Span<int> scores, int weight);

    /// <summary>scores[i] += weight × impact in passages[i].</summary>
    public abstract void AddOf(ReadOnlySpan<int> passages, Span<int> scores, int weight);

    /// <summary>The impact in a passage; 0 where the term does not stand.</summary>
    public abstract int ImpactAt(int passage);

    /// <summary>Copies the first postings, as many as there is room for; returns how many.</summary>
    public abstract int CopyFirst(Span<int> passages, Span<byte> impacts);

    /// <summary>Calls <paramref name="visit"/> with passage and impact, in rising order.</summary>
    public abstract void ForEach(Action<int, byte> visit);
}
