using System.Text;

namespace Indexer.Reading.Sources;

/// <summary>
/// The lines of a file as bytes of UTF-8: JSON is read from them, and a detour by strings would cost as much again. Ends of lines, and the
/// mark of the encoding at the front, do not belong to them.
/// </summary>
internal sealed class Utf8Lines
{
    private readonly Stream stream;
    private readonly int longest;
    private byte[] buffer = new byte[1 << 20];
    private int start;
    private int end;
    private bool isFirst = true;

    /// <param name="stream">Of any encoding that marks itself; UTF-8 otherwise. It can be sought.</param>
    /// <param name="longest">Bytes; of a longer line as much is kept as shows that it is longer.</param>
    public Utf8Lines(Stream stream, int longest)
    {
        this.longest = longest;
        using var reader = new StreamReader(stream, leaveOpen: true);
        reader.Peek();
        stream.Position = 0;
        this.stream = reader.CurrentEncoding is UTF8Encoding ? stream : Encoding.CreateTranscodingStream(stream, reader.CurrentEncoding, Encoding.UTF8);
    }

    /// <summary>False at the end; the line is to be used before the next is read.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        for (var searched = start; ;)
        {
            var at = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Taken(searched + at);
                start = searched + at + 1;
                return true;
            }
            searched = MakeRoom();
            var read = stream.Read(buffer, end, buffer.Length - end);
            end += read;
            if (read > 0) continue;
            line = Taken(end);
            var isLast = start < end;
            start = end;
            return isLast;
        }
    }

    /// <summary>Returns where what is still to be read will stand.</summary>
    private int MakeRoom()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        (start, end) = (0, Math.Min(end - start, longest + 1));
        if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        return end;
    }

    private ReadOnlyMemory<byte> Taken(int lineEnd)
    {
        var line = buffer.AsMemory(start, lineEnd - start);
        if (line.Length > 0 && line.Span[^1] == '\r') line = line[..^1];
        if (isFirst && line.Span.StartsWith(Encoding.UTF8.Preamble)) line = line[Encoding.UTF8.Preamble.Length..];
        isFirst = false;
        return line;
    }
}
