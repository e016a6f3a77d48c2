namespace Indexer.Splitting;

/// <summary>
/// Lines inside a quotation that began on an earlier line: "… được sửa đổi, bổ sung như sau: “Điều 5. …”". They carry the numbering of
/// the act that is amended and belong to the provision that quotes them.
/// </summary>
internal static class QuotedLines
{
    // A quotation that is never closed must not swallow the rest of a law.
    private const int Longest = 400;

    public static bool[] Of(IReadOnlyList<string> lines)
    {
        var quoted = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Opens(lines[i], out var close)) continue;
            var end = i + 1;
            while (end < lines.Count && end - i < Longest && !lines[end].Contains(close, StringComparison.Ordinal)) end++;
            if (end >= lines.Count || end - i >= Longest) continue;
            for (var k = i + 1; k <= end; k++) quoted[k] = true;
            if (StartsQuote(lines[i])) quoted[i] = true;
            i = end;
        }
        // A quotation of one line that begins it is quoted too: “5a. …”
        for (var i = 0; i < lines.Count; i++) quoted[i] |= StartsQuote(lines[i]);
        return quoted;
    }

    private static bool StartsQuote(string line) => line.Length > 0 && line[0] is '“' or '"' or '«';

    private static bool Opens(string line, out char close)
    {
        close = '”';
        if (line.AsSpan().Count('“') > line.AsSpan().Count('”')) return true;
        close = '"';
        return line.AsSpan().Count('"') % 2 == 1;
    }
}
