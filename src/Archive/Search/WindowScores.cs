using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Archive.Index;

namespace Archive.Search;

/// <summary>
/// Scores of one window of passages, in whole numbers: weight × impact, added up. Whole numbers make the sum the same in
/// whatever order and however many segments the postings come.
/// </summary>
internal static class WindowScores
{
    /// <summary>scores[passage] += weight × impact.</summary>
    public static void Add(Span<int> scores, in PostingList.Window window, int weight)
    {
        var payload = window.Payload;
        switch (window.Form)
        {
            case PostingList.Form.Dense:
                AddDense(scores, payload, weight);
                break;
            case PostingList.Form.Gaps:
                var impacts = payload[^window.Count..];
                for (int i = 0, at = 0, offset = -1; i < impacts.Length; i++)
                {
                    int gap = payload[at++];
                    if (gap == 255)
                    {
                        offset = BinaryPrimitives.ReadUInt16LittleEndian(payload[at..]);
                        at += 2;
                    }
                    else
                    {
                        offset += gap + 1;
                    }
                    scores[offset] += weight * impacts[i];
                }
                break;
            default:
                var offsets = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ushort>(payload[..(2 * window.Count)]);
                impacts = payload[(2 * window.Count)..];
                for (var i = 0; i < offsets.Length; i++) scores[offsets[i]] += weight * impacts[i];
                break;
        }
    }

    /// <summary>best[passage] = max(best[passage], reading[passage]); reading is cleared for the next.</summary>
    public static void TakeBetter(Span<int> best, Span<int> reading)
    {
        for (var i = 0; i < best.Length; i++) best[i] = Math.Max(best[i], reading[i]);
        reading.Clear();
    }

    public static void AddAll(Span<int> scores, Span<int> group)
    {
        for (var i = 0; i < scores.Length; i++) scores[i] += group[i];
    }

    private static void AddDense(Span<int> scores, ReadOnlySpan<byte> impacts, int weight)
    {
        var i = 0;
        ref var score = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(scores);
        ref var impact = ref System.Runtime.InteropServices.MemoryMarshal.GetReference(impacts);
        for (; i <= impacts.Length - Vector128<byte>.Count; i += Vector128<byte>.Count)
        {
            var bytes = Vector128.LoadUnsafe(ref impact, (nuint)i);
            if (bytes == Vector128<byte>.Zero) continue;
            var (low, high) = Vector128.Widen(bytes);
            AddFour(ref score, i, low, weight);
            AddFour(ref score, i + 8, high, weight);
        }
        for (; i < impacts.Length; i++) scores[i] += weight * impacts[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddFour(ref int score, int at, Vector128<ushort> impacts, int weight)
    {
        var (low, high) = Vector128.Widen(impacts);
        var values = Vector256.Create(low, high).AsInt32() * weight;
        (Vector256.LoadUnsafe(ref score, (nuint)at) + values).StoreUnsafe(ref score, (nuint)at);
    }
}
