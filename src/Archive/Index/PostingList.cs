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
        var at = 0;
        var count = (int)Varint.Read(list, ref at);
        var last = (int)Varint.Read(list, ref at);
        if (count < 1 || last < count - 1 || last >= usual.Passages) throw new InvalidDataException("A list counts more postings than its segment holds.");
        target.Resize(count);
        var passages = target.Passages;
        var impacts = target.Impacts;
        if (count == 1)
        {
            passages[0] = last;
            impacts[0] = list[at];
            return;
        }
        at += EliasFano.Read(list[at..], last, passages);
        if (passages[^1] != last) throw new InvalidDataException("A list does not end where it says.");
        ReadImpacts(list[at..], passages, usual, impacts);
    }

    private static void ReadImpacts(ReadOnlySpan<byte> source, ReadOnlySpan<int> passages, UsualImpacts usual, Span<byte> impacts)
    {
        var flags = source[..((passages.Length + 7) / 8)];
        var unusual = 0;
        foreach (var part in flags) unusual += System.Numerics.BitOperations.PopCount(part);
        var places = source.Slice(flags.Length, (unusual + 1) / 2);
        var others = source[(flags.Length + places.Length)..];
        for (int i = 0, nth = 0, other = 0; i < passages.Length; i++)
        {
            if ((flags[i >> 3] & (1 << (i & 7))) == 0)
            {
                impacts[i] = usual.At(passages[i], 0);
                continue;
            }
            var place = (places[nth >> 1] >> ((nth & 1) << 2)) & 15;
            nth++;
            impacts[i] = place == UsualImpacts.Other ? others[other++] : usual.At(passages[i], place);
        }
    }
}
