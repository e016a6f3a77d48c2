using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Archive.Index;

/// <summary>
/// Postings of a frequent term: a bit a passage, and the impacts of those that hold it, with how many came before each word of 64 bits.
/// Looked up in two steps; added up by vectors where the processor can spread bytes by bits (AVX-512 VBMI2), one by one elsewhere.
/// </summary>
internal sealed class BitmapPostings : TermPostings
{
    private const int WordBits = 6;
    private const int WordsOfWindow = WindowSize >> WordBits;

    // Measured: a word is spread and added in the time of four postings.
    private const int WordCost = 4;

    private static readonly Vector512<byte> BytesOfBits = Vector512.Create([.. Enumerable.Range(0, 64).Select(i => (byte)(i / 8))]);
    private static readonly Vector512<byte> BitsOfByte = Vector512.Create([.. Enumerable.Range(0, 64).Select(i => (byte)(1 << (i % 8)))]);

    private readonly ulong[] words;
    private readonly ushort[] ranks;
    private readonly int[] firsts;
    private readonly byte[] impacts;

    public BitmapPostings(UnpackedPostings postings, byte[] greatest)
        : base(postings.Count, greatest)
    {
        words = new ulong[greatest.Length * WordsOfWindow];
        ranks = new ushort[words.Length];
        firsts = new int[greatest.Length];
        // What a vector reads behind the last is thrown away.
        impacts = new byte[postings.Count + Vector512<byte>.Count];
        postings.Impacts.CopyTo(impacts);
        foreach (var passage in postings.Passages) words[passage >> WordBits] |= 1UL << passage;
        for (int word = 0, before = 0; word < words.Length; word++)
        {
            if (word % WordsOfWindow == 0) firsts[word / WordsOfWindow] = before;
            ranks[word] = (ushort)(before - firsts[word / WordsOfWindow]);
            before += BitOperations.PopCount(words[word]);
        }
    }

    public override int Bytes => base.Bytes + (8 * words.Length) + (2 * ranks.Length) + (4 * firsts.Length) + impacts.Length;

    private static bool IsSpread => Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported && Avx512BW.IsSupported;

    public override int CostOf(int window) =>
        window >= firsts.Length ? 0 : IsSpread ? WordCost * WordsOfWindow : (window + 1 < firsts.Length ? firsts[window + 1] : Count) - firsts[window];

    public override void AddWindow(int window, Span<int> scores, int weight)
    {
        if (window >= firsts.Length) return;
        var inWindow = words.AsSpan(window * WordsOfWindow, WordsOfWindow);
        if (IsSpread && weight <= short.MaxValue) Spread(inWindow, firsts[window], scores, weight);
        else AddEach(inWindow, firsts[window], scores, weight);
    }

    public override void AddAt(int window, ReadOnlySpan<ushort> places, Span<int> scores, int weight)
    {
        if (window >= firsts.Length) return;
        var first = window << WindowBits;
        foreach (var place in places)
            if (ImpactAt(first | place) is > 0 and var impact) scores[place] += weight * impact;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public override int ImpactAt(int passage)
    {
        var at = passage >> WordBits;
        if (at >= words.Length) return 0;
        var (word, bit) = (words[at], 1UL << passage);
        if ((word & bit) == 0) return 0;
        return impacts[firsts[at / WordsOfWindow] + ranks[at] + BitOperations.PopCount(word & (bit - 1))];
    }

    public override void AddOf(ReadOnlySpan<int> passages, Span<int> scores, int weight)
    {
        for (var i = 0; i < passages.Length; i++) scores[i] += weight * ImpactAt(passages[i]);
    }

    public override int CopyFirst(Span<int> passages, Span<byte> copied)
    {
        var count = 0;
        for (var at = 0; at < words.Length && count < passages.Length; at++)
            for (var word = words[at]; word != 0 && count < passages.Length; word &= word - 1) passages[count++] = (at << WordBits) + BitOperations.TrailingZeroCount(word);
        impacts.AsSpan(0, count).CopyTo(copied);
        return count;
    }

    public override void ForEach(Action<int, byte> visit)
    {
        for (int at = 0, i = 0; at < words.Length; at++)
            for (var word = words[at]; word != 0; word &= word - 1) visit((at << WordBits) + BitOperations.TrailingZeroCount(word), impacts[i++]);
    }

    private void Spread(ReadOnlySpan<ulong> inWindow, int next, Span<int> scores, int weight)
    {
        // Pairs of 16 bits, an impact and nothing: one instruction multiplies and widens.
        var pairs = Vector512.Create(weight).AsInt16();
        ref var impact = ref MemoryMarshal.GetArrayDataReference(impacts);
        ref var score = ref MemoryMarshal.GetReference(scores);
        for (var at = 0; at < inWindow.Length; at++, score = ref Unsafe.Add(ref score, 64))
        {
            var word = inWindow[at];
            if (word == 0) continue;
            var bits = Avx512BW.Shuffle(Vector512.Create(word).AsByte(), BytesOfBits) & BitsOfByte;
            var mask = Vector512.Equals(bits, BitsOfByte);
            var spread = Avx512Vbmi2.Expand(Vector512<byte>.Zero, mask, Vector512.LoadUnsafe(ref impact, (nuint)next));
            next += BitOperations.PopCount(word);
            AddSixteen(ref score, 0, spread.GetLower().GetLower(), pairs);
            AddSixteen(ref score, 16, spread.GetLower().GetUpper(), pairs);
            AddSixteen(ref score, 32, spread.GetUpper().GetLower(), pairs);
            AddSixteen(ref score, 48, spread.GetUpper().GetUpper(), pairs);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddSixteen(ref int score, nuint at, Vector128<byte> added, Vector512<short> pairs)
    {
        var wide = Avx512F.ConvertToVector512Int32(added).AsInt16();
        (Vector512.LoadUnsafe(ref score, at) + Avx512BW.MultiplyAddAdjacent(wide, pairs)).StoreUnsafe(ref score, at);
    }

    private void AddEach(ReadOnlySpan<ulong> inWindow, int next, Span<int> scores, int weight)
    {
        for (var at = 0; at < inWindow.Length; at++)
            for (var word = inWindow[at]; word != 0; word &= word - 1) scores[(at << WordBits) + BitOperations.TrailingZeroCount(word)] += weight * impacts[next++];
    }
}
