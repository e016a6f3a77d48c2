using System.Numerics;
using System.Runtime.Intrinsics;

namespace Archive.Index;

/// <summary>
/// The written form of one term's postings in one segment. Passages count from the segment's first.
/// <code>
/// list    = varint(1) varint(passage) impact
///         | varint(count) varint(last passage) passages impacts
/// passages: see EliasFano
/// impacts = one bit a posting: 0 where the impact is the passage's first usual one; each part fills its last byte
///           four bits for each 1 before: which usual one it is
///           a byte for each place Other before
/// </code>
/// </summary>
internal static class PostingList
{
    // A passage in twelve: bits are then a byte and a half a posting and added up fast, and places in buckets take as much.
    private const int FrequentFrom = 12;

    // Two postings in a bucket of 256 passages: what the bucket takes is then no more than what it saves.
    private const int BytesFrom = 128;

    /// <summary>Appends postings that stand in rising order of passage.</summary>
    public static void Encode(ReadOnlySpan<int> passages, ReadOnlySpan<byte> impacts, UsualImpacts usual, ByteBuffer target)
    {
        target.AddVarint((uint)passages.Length);
        target.AddVarint((uint)passages[^1]);
        if (passages.Length == 1)
        {
            target.Add(impacts[0]);
            return;
        }
        EliasFano.Write(passages, target.Extend(EliasFano.Size(passages.Length, passages[^1])));

        var flags = target.Length;
        target.Extend((passages.Length + 7) / 8);
        var unusual = 0;
        byte pair = 0;
        for (var i = 0; i < passages.Length; i++)
        {
            var place = usual.PlaceOf(passages[i], impacts[i]);
            if (place == 0) continue;
            target.Written.AsSpan()[flags + (i >> 3)] |= (byte)(1 << (i & 7));
            if (unusual++ % 2 == 0) pair = (byte)place;
            else target.Add((byte)(pair | (place << 4)));
        }
        if (unusual % 2 != 0) target.Add(pair);
        if (unusual == 0) return;
        for (var i = 0; i < passages.Length; i++)
            if (usual.PlaceOf(passages[i], impacts[i]) == UsualImpacts.Other) target.Add(impacts[i]);
    }

    /// <exception cref="InvalidDataException">The list does not hold what it says.</exception>
    public static void Decode(ReadOnlySpan<byte> list, UsualImpacts usual, UnpackedPostings target)
    {
        var (count, last, at) = ReadHead(list, usual);
        target.Resize(count);
        if (count == 1)
        {
            target.Passages[0] = last;
            target.Impacts[0] = list[at];
            return;
        }
        Decode(new WrittenPostings(count, last, list[at..]), usual, target);
    }

    /// <summary>The list as it is scored; <paramref name="unpacked"/> is room to unpack what has to be.</summary>
    /// <exception cref="InvalidDataException">The list does not hold what it says.</exception>
    public static TermPostings Read(ReadOnlySpan<byte> list, UsualImpacts usual, UnpackedPostings unpacked)
    {
        var (count, last, at) = ReadHead(list, usual);
        if (count > 1 && IsFrequent(count, last)) return BitmapPostings.Of(new(count, last, list[at..]), usual, unpacked);
        Decode(list, usual, unpacked);
        return IsInBytes(count, last) ? new BucketedPostings<byte>(unpacked) : new BucketedPostings<ushort>(unpacked);
    }

    private static bool IsFrequent(int count, int last) => count >= TermPostings.WindowSize / FrequentFrom && count > last / FrequentFrom;

    private static bool IsInBytes(int count, int last) => count > last / BytesFrom;

    private static (int Count, int Last, int Length) ReadHead(ReadOnlySpan<byte> list, UsualImpacts usual)
    {
        var at = 0;
        var count = (int)Varint.Read(list, ref at);
        var last = (int)Varint.Read(list, ref at);
        if (count < 1 || last < count - 1 || last >= usual.Passages) throw new InvalidDataException("A list counts more postings than its segment holds.");
        return (count, last, at);
    }

    private static void Decode(WrittenPostings written, UsualImpacts usual, UnpackedPostings target)
    {
        var passages = target.Passages;
        var impacts = target.Impacts;
        EliasFano.Read(written.Passages, written.Last, passages);
        if (passages[^1] != written.Last) throw new InvalidDataException("A list does not end where it says.");
        ReadImpacts(written, usual, target);
    }

    private static void ReadImpacts(WrittenPostings written, UsualImpacts usual, UnpackedPostings target)
    {
        var names = target.WideNames;
        written.ReadNames(names);
        // The names of all: 0, the first, where there is no flag.
        for (int i = 0, next = 0; i < written.Count; i += 64)
        {
            var flags = Bits.Word(written.Flags, i >> 3);
            SpreadBytes.Of(flags, ref names[next], flags, ref names[next]).StoreUnsafe(ref target.WideImpacts[i]);
            next += BitOperations.PopCount(flags);
        }
        var impacts = target.Impacts;
        usual.Name(target.Passages, impacts);
        // What is none of the usual was read as 0, which no impact is.
        var other = 0;
        for (var i = impacts.IndexOf((byte)0); i >= 0; i = Next(impacts, i))
        {
            if (other == written.Others.Length) throw new InvalidDataException("A list holds fewer impacts than it says.");
            impacts[i] = written.Others[other++];
        }

        static int Next(Span<byte> impacts, int i) => impacts[(i + 1)..].IndexOf((byte)0) is >= 0 and var further ? i + 1 + further : -1;
    }
}
