using System.Text;

namespace Indexer.Reading.Formats;

/// <summary>A message or one part of it (RFC 2045–2047): headers and content, decoded.</summary>
internal sealed class MailPart
{
    private const int Deepest = 8;
    private const int MostParts = 200;

    private readonly Dictionary<string, string> headers;
    private readonly byte[] raw;
    private readonly int depth;

    private MailPart(Dictionary<string, string> headers, byte[] raw, int depth)
    {
        this.headers = headers;
        this.raw = raw;
        this.depth = depth;
    }

    public static MailPart Parse(byte[] bytes) => Parse(bytes, 0);

    public string? Header(string name) => headers.TryGetValue(name, out var value) ? EncodedWords.Decode(value) : null;

    public string MediaType => (headers.GetValueOrDefault("content-type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Last step of the name only: it labels the part and opens nothing.</summary>
    public string? FileName => (Parameter("content-disposition", "filename") ?? Parameter("content-type", "name")) is { Length: > 0 } name
        ? EncodedWords.Decode(name).Split('/', '\\')[^1]
        : null;

    public byte[] Content => (headers.GetValueOrDefault("content-transfer-encoding") ?? "").Trim().ToLowerInvariant() switch
    {
        "base64" => FromBase64(raw),
        "quoted-printable" => EncodedWords.FromQuotedPrintable(raw, underscoreIsBlank: false),
        _ => raw,
    };

    public IEnumerable<MailPart> Leaves()
    {
        if (!MediaType.StartsWith("multipart/", StringComparison.Ordinal) || depth >= Deepest || Parameter("content-type", "boundary") is not { } boundary) return [this];
        return Split(boundary).Take(MostParts).SelectMany(part => part.Leaves());
    }

    private IEnumerable<MailPart> Split(string boundary)
    {
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var at = raw.AsSpan().IndexOf(mark);
        while (at >= 0)
        {
            var start = at + mark.Length;
            if (start + 1 < raw.Length && raw[start] == '-' && raw[start + 1] == '-') yield break;
            var next = raw.AsSpan(start).IndexOf(mark);
            var end = next < 0 ? raw.Length : start + next;
            yield return Parse(TrimLineBreaks(raw.AsSpan(start, end - start)).ToArray(), depth + 1);
            at = next < 0 ? -1 : end;
        }
    }

    private static ReadOnlySpan<byte> TrimLineBreaks(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0 && bytes[0] is (byte)'\r' or (byte)'\n') bytes = bytes[(bytes.StartsWith("\r\n"u8) ? 2 : 1)..];
        while (bytes.Length > 0 && bytes[^1] is (byte)'\r' or (byte)'\n') bytes = bytes[..^1];
        return bytes;
    }

    private static MailPart Parse(byte[] bytes, int level)
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? last = null;
        var at = 0;
        while (at < bytes.Length)
        {
            var end = bytes.AsSpan(at).IndexOf((byte)'\n');
            end = end < 0 ? bytes.Length : at + end;
            var line = Encoding.UTF8.GetString(bytes, at, end - at).TrimEnd('\r');
            at = end + 1;
            if (line.Length == 0) break;
            if (line[0] is ' ' or '\t' && last is not null) found[last] += " " + line.Trim();
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                last = line[..colon].Trim();
                found[last] = line[(colon + 1)..].Trim();
            }
        }
        return new MailPart(found, at >= bytes.Length ? [] : bytes[at..], level);
    }

    private string? Parameter(string header, string name)
    {
        foreach (var parameter in (headers.GetValueOrDefault(header) ?? "").Split(';').Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) continue;
            var key = parameter[..equals].Trim();
            var value = parameter[(equals + 1)..].Trim().Trim('"');
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
            // RFC 2231: filename*=UTF-8''c%C3%B4ng
            if (key.Equals(name + "*", StringComparison.OrdinalIgnoreCase)) return Uri.UnescapeDataString(value[(value.LastIndexOf('\'') + 1)..]);
        }
        return null;
    }

    private static byte[] FromBase64(byte[] bytes)
    {
        try
        {
            return Convert.FromBase64String(Encoding.Latin1.GetString(bytes));
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
