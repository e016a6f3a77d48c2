using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Archive.Index;

/// <summary>
/// Postings of a frequent term: a bit a passage, with how many came before each four words of 64 bits, and the impacts of those that hold it.
/// Looked up in two steps; added up by vectors where the processor can spread bytes by bits, one by one elsewhere.
/// </summary>
internal sealed class BitmapPostings : TermPostings
{
    private const int WordBits = 6;
    private const int WordsOfWindow = WindowSize >> WordBits;
    private const int CountedWords = 4;

    // Measured: a word is spread and added in 6.2 ns, a posting in a bucket in 1.6.
    private const int WordCost = 4;

    private readonly ulong[] words;
    private readonly int[] before;
    private readonly FlaggedImpacts impacts;

    private BitmapPostings(int count, byte[] greatest, ulong[] words, int[] before, FlaggedImpacts impacts)
        : base(count, greatest)
    {
        this.words = words;
        this.before = before;
        this.impacts = impacts;
    }

    public override int Bytes => base.Bytes + (8 * words.Length) + (4 * before.Length) + impacts.Bytes;

    /// <summary>With the usual impacts of its passages.</summary>
    public override int BytesOfWindow => base.BytesOfWindow + WindowSize;

    /// <exception cref="InvalidDataException">The list does not hold what it says.</exception>
    public static BitmapPostings Of(WrittenPostings written, UsualImpacts usual, UnpackedPostings unpacked)
    {
        var standing = WordsOf(written, unpacked);
        var ranks = new int[standing.Length / CountedWords];
        var count = 0;
        for (var at = 0; at < standing.Length; at++)
        {
            if (at % CountedWords == 0) ranks[at / CountedWords] = count;
            count += BitOperations.PopCount(standing[at]);
        }
        // What is read without bounds below rests on this.
        if (count != written.Count || standing[written.Last >> WordBits] >> written.Last != 1) throw new InvalidDataException("A list holds other postings than it says.");
        var flagged = new FlaggedImpacts(written, usual, standing, unpacked);
        return new(count, flagged.GreatestOf(standing, WordsOfWindow), standing, ranks, flagged);
    }

    public override int CostOf(int window)
    {
        if (!Reaches(window)) return 0;
        return SpreadBytes.IsSupported ? WordCost * WordsOfWindow : RankOf((window + 1) * WordsOfWindow) - RankOf(window * WordsOfWindow);
    }

    public override void AddWindow(int window, Span<int> scores, int weight)
    {
        if (!Reaches(window)) return;
        if (SpreadBytes.IsSupported && weight <= short.MaxValue) AddSpread(window, scores, weight);
        else AddEach(window, scores, weight);
    }

    public override void AddAt(int window, ReadOnlySpan<ushort> places, Span<int> scores, int weight)
    {
        if (!Reaches(window)) return;
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
        return (word & bit) == 0 ? 0 : impacts.At(RankOf(at) + BitOperations.PopCount(word & (bit - 1)), passage);
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
        for (var rank = 0; rank < count; rank++) copied[rank] = impacts.At(rank, passages[rank]);
        return count;
    }

    public override void ForEach(Action<int, byte> visit)
    {
        for (int at = 0, rank = 0; at < words.Length; at++)
        {
            for (var word = words[at]; word != 0; word &= word - 1)
            {
                var passage = (at << WordBits) + BitOperations.TrailingZeroCount(word);
                visit(passage, impacts.At(rank++, passage));
            }
        }
    }

    private static ulong[] WordsOf(WrittenPostings written, UnpackedPostings unpacked)
    {
        var standing = new ulong[((written.Last >> WindowBits) + 1) * WordsOfWindow];
        if (EliasFano.IsBitmap(written.Count, written.Last))
        {
            written.Passages[..EliasFano.Size(written.Count, written.Last)].CopyTo(MemoryMarshal.AsBytes(standing.AsSpan()));
            return standing;
        }
        unpacked.Resize(written.Count);
        EliasFano.Read(written.Passages, written.Last, unpacked.Passages);
        foreach (var passage in unpacked.Passages) standing[passage >> WordBits] |= 1UL << passage;
        return standing;
    }

    private bool Reaches(int window) => (window + 1) * WordsOfWindow <= words.Length;

    /// <summary>How many postings stand before a word of 64 passages.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int RankOf(int at)
    {
        if (at == words.Length) return Count;
        var rank = before[at / CountedWords];
        for (var i = at & -CountedWords; i < at; i++) rank += BitOperations.PopCount(words[i]);
        return rank;
    }

    private void AddSpread(int window, Span<int> scores, int weight)
    {
        // Pairs of 16 bits, an impact and nothing: one instruction multiplies and widens.
        var pairs = Vector512.Create(weight).AsInt16();
        var inWindow = words.AsSpan(window * WordsOfWindow, WordsOfWindow);
        var rank = RankOf(window * WordsOfWindow);
        ref var unusual = ref Unsafe.Add(ref MemoryMarshal.GetReference(impacts.Unusual), impacts.UnusualBefore(rank));
        ref var usual = ref Unsafe.Add(ref MemoryMarshal.GetReference(impacts.Usual), window << WindowBits);
        ref var score = ref MemoryMarshal.GetReference(scores);
        for (var at = 0; at < inWindow.Length; at++, score = ref Unsafe.Add(ref score, 64), usual = ref Unsafe.Add(ref usual, 64))
        {
            var word = inWindow[at];
            if (word == 0) continue;
            var flagged = Bits.Deposit(impacts.FlagsFrom(rank), word);
            var spread = SpreadBytes.Of(word, ref usual, flagged, ref unusual);
            rank += BitOperations.PopCount(word);
            unusual = ref Unsafe.Add(ref unusual, BitOperations.PopCount(flagged));
            SpreadBytes.AddSixteen(ref score, 0, spread.GetLower().GetLower(), pairs);
            SpreadBytes.AddSixteen(ref score, 16, spread.GetLower().GetUpper(), pairs);
            SpreadBytes.AddSixteen(ref score, 32, spread.GetUpper().GetLower(), pairs);
            SpreadBytes.AddSixteen(ref score, 48, spread.GetUpper().GetUpper(), pairs);
        }
    }

    private void AddEach(int window, Span<int> scores, int weight)
    {
        var rank = RankOf(window * WordsOfWindow);
        for (var at = 0; at < WordsOfWindow; at++)
        {
            for (var word = words[(window * WordsOfWindow) + at]; word != 0; word &= word - 1)
            {
                var place = (at << WordBits) + BitOperations.TrailingZeroCount(word);
                scores[place] += weight * impacts.At(rank++, (window << WindowBits) | place);
            }
        }
    }
}
