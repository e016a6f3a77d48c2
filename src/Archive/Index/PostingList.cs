using System.Buffers.Binary;

namespace Archive.Index;

/// <summary>
/// The written form of one term's postings in one segment. Passages count from the segment's first; a window is 65,536 of them.
/// <code>
/// list    = 0x01 varint(passage) impact                                     one posting
///         | 0x00 varint(windows) window…
/// window  = varint(step from the window before) kind maxImpact varint(count) varint(bytes) payload
/// payload = Sparse: count × uint16 offset, count × impact
///         | Gaps:   count × gap byte (255: a uint16 offset follows), count × impact
///         | Dense:  one impact a passage up to the last, 0 where the term does not occur
/// </code>
/// </summary>
internal static class PostingList
{
    public const int WindowBits = 16;
    public const int WindowSize = 1 << WindowBits;

    private const byte Windows = 0;
    private const byte Single = 1;
    private const int Escape = 255;

    public enum Form : byte
    {
        Sparse,
        Gaps,
        Dense,
    }

    /// <summary>Writes postings that stand in rising order of passage.</summary>
    public static void Encode(ReadOnlySpan<uint> passages, ReadOnlySpan<byte> impacts, ByteBuffer target)
    {
        target.Clear();
        if (passages.Length == 1)
        {
            target.Add(Single);
            target.AddVarint(passages[0]);
            target.Add(impacts[0]);
            return;
        }

        target.Add(Windows);
        target.AddVarint((uint)CountWindows(passages));
        uint before = 0;
        for (var start = 0; start < passages.Length;)
        {
            var window = passages[start] >> WindowBits;
            var end = start + 1;
            while (end < passages.Length && passages[end] >> WindowBits == window) end++;
            target.AddVarint(window - before);
            EncodeWindow(passages[start..end], impacts[start..end], target);
            before = window;
            start = end;
        }
    }

    public static int Count(ReadOnlySpan<byte> list)
    {
        if (list[0] == Single) return 1;
        var count = 0;
        foreach (var window in Read(list)) count += window.Count;
        return count;
    }

    public static WindowEnumerator Read(ReadOnlySpan<byte> list) => new(list);

    private static int CountWindows(ReadOnlySpan<uint> passages)
    {
        var count = 1;
        for (var i = 1; i < passages.Length; i++)
            if (passages[i] >> WindowBits != passages[i - 1] >> WindowBits) count++;
        return count;
    }

    private static void EncodeWindow(ReadOnlySpan<uint> passages, ReadOnlySpan<byte> impacts, ByteBuffer target)
    {
        var count = passages.Length;
        var last = (int)(passages[^1] & (WindowSize - 1));
        var gapBytes = 0;
        var previous = -1;
        byte max = 0;
        for (var i = 0; i < count; i++)
        {
            var offset = (int)(passages[i] & (WindowSize - 1));
            gapBytes += offset - previous - 1 < Escape ? 1 : 3;
            previous = offset;
            max = Math.Max(max, impacts[i]);
        }

        var sparse = 3 * count;
        var gaps = gapBytes + count;
        // A dense window is read several times faster, so it may be a little larger.
        var form = last + 1 <= Math.Min(sparse, gaps) * 5 / 4 ? Form.Dense : gaps < sparse ? Form.Gaps : Form.Sparse;
        target.Add((byte)form);
        target.Add(max);
        target.AddVarint((uint)count);
        target.AddVarint((uint)(form switch { Form.Dense => last + 1, Form.Gaps => gaps, _ => sparse }));
        switch (form)
        {
            case Form.Dense:
                var dense = target.Extend(last + 1);
                for (var i = 0; i < count; i++) dense[(int)(passages[i] & (WindowSize - 1))] = impacts[i];
                break;
            case Form.Gaps:
                previous = -1;
                foreach (var passage in passages)
                {
                    var offset = (int)(passage & (WindowSize - 1));
                    var gap = offset - previous - 1;
                    target.Add((byte)Math.Min(gap, Escape));
                    if (gap >= Escape) BinaryPrimitives.WriteUInt16LittleEndian(target.Extend(2), (ushort)offset);
                    previous = offset;
                }
                target.Add(impacts);
                break;
            default:
                foreach (var passage in passages)
                    BinaryPrimitives.WriteUInt16LittleEndian(target.Extend(2), (ushort)(passage & (WindowSize - 1)));
                target.Add(impacts);
                break;
        }
    }

    /// <summary>The part of a list that falls in one window.</summary>
    public readonly ref struct Window(int index, Form form, byte maxImpact, int count, ReadOnlySpan<byte> payload)
    {
        public int Index => index;

        public Form Form => form;

        public byte MaxImpact => maxImpact;

        public int Count => count;

        public ReadOnlySpan<byte> Payload { get; } = payload;

        /// <summary>Calls <paramref name="visit"/> with offset in the window and impact, in rising order.</summary>
        public void ForEach(Action<int, byte> visit)
        {
            switch (Form)
            {
                case Form.Dense:
                    for (var i = 0; i < Payload.Length; i++)
                        if (Payload[i] != 0) visit(i, Payload[i]);
                    break;
                case Form.Gaps:
                    var impacts = Payload[^Count..];
                    for (int i = 0, at = 0, offset = -1; i < Count; i++)
                    {
                        var gap = Payload[at++];
                        if (gap == Escape)
                        {
                            offset = BinaryPrimitives.ReadUInt16LittleEndian(Payload[at..]);
                            at += 2;
                        }
                        else
                        {
                            offset += gap + 1;
                        }
                        visit(offset, impacts[i]);
                    }
                    break;
                default:
                    for (var i = 0; i < Count; i++)
                        visit(BinaryPrimitives.ReadUInt16LittleEndian(Payload[(2 * i)..]), Payload[(2 * Count) + i]);
                    break;
            }
        }
    }

    public ref struct WindowEnumerator
    {
        private readonly ReadOnlySpan<byte> list;
        private readonly byte[]? single;
        private int left;
        private int at;
        private int index;

        internal WindowEnumerator(ReadOnlySpan<byte> list)
        {
            this.list = list;
            at = 1;
            if (list[0] == Single)
            {
                left = 1;
                var passage = Varint();
                index = (int)(passage >> WindowBits);
                single = [(byte)passage, (byte)(passage >> 8), list[at]];
            }
            else
            {
                left = (int)Varint();
            }
        }

        public Window Current { get; private set; }

        public readonly WindowEnumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            if (left == 0) return false;
            left--;
            if (single is not null)
            {
                Current = new(index, Form.Sparse, single[2], 1, single);
                return true;
            }
            index += (int)Varint();
            var form = (Form)list[at++];
            var max = list[at++];
            var count = (int)Varint();
            var bytes = (int)Varint();
            Current = new(index, form, max, count, list.Slice(at, bytes));
            at += bytes;
            return true;
        }

        private uint Varint()
        {
            uint value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = list[at++];
                value |= (uint)(part & 0x7F) << shift;
                if (part < 0x80) return value;
            }
        }
    }
}
