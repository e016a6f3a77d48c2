using System.Text.RegularExpressions;
using Archive.Text;

namespace Indexer.Reading.Lines;

/// <summary>
/// The letterhead and the foot of an official document stand in two columns (30/2020/NĐ-CP, Phụ lục I): issuer and number left,
/// Quốc hiệu and date right; recipients left, signature right. Read line by line they come glued, so each column is read by itself.
/// </summary>
internal static class Columns
{
    // Three blanks part columns; two happen inside a sentence.
    private static readonly Regex Gap = new(@"[ \t]{3,}|\t", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Rule = new(@"[_\-–—*]{3,}|[ \t]{3,}|\n", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    // A line that begins beyond the middle of a page is right column.
    private const int RightColumn = 30;
    private const int LetterheadColumn = 20;

    /// <summary>Tables that only lay out the letterhead, the recipients or the signature become lines, column by column.</summary>
    public static IReadOnlyList<Line> ReadLayoutTables(IReadOnlyList<Line> lines)
    {
        var output = new List<Line>(lines.Count);
        for (var i = 0; i < lines.Count;)
        {
            var end = i;
            while (end < lines.Count && lines[end].Kind == LineKind.Row) end++;
            if (end == i) output.Add(lines[i++]);
            else
            {
                var table = lines.Skip(i).Take(end - i).ToList();
                // A letterhead in the same table as the text below it: only its rows are layout.
                foreach (var (rows, isLayout) in Parts(table))
                    output.AddRange(isLayout ? ByColumn(rows) : rows);
                i = end;
            }
        }
        return output;
    }

    private static IEnumerable<(List<Line> Rows, bool IsLayout)> Parts(List<Line> table)
    {
        var last = table.FindLastIndex(row => row.Cells!.Any(IsLetterheadOrFoot));
        if (last < 0)
        {
            yield return (table, false);
            yield break;
        }
        // The letterhead's last rows hold number and date without a telling word.
        var isSmall = table.Count - last <= 14 || table.Exists(row => row.Cells!.Any(Letterhead.IsRecipients));
        yield return (isSmall ? table : table[..(last + 1)], true);
        if (!isSmall) yield return (table[(last + 1)..], false);
    }

    private static bool IsLetterheadOrFoot(string cell)
    {
        var folded = Folding.Fold(Blanks.Collapse(cell));
        return folded.Contains("cong hoa xa hoi chu nghia", StringComparison.Ordinal) || folded.Contains("doc lap - tu do", StringComparison.Ordinal)
            || folded.Contains("dang cong san viet nam", StringComparison.Ordinal) || folded.StartsWith("noi nhan", StringComparison.Ordinal)
            || folded.StartsWith("kinh gui", StringComparison.Ordinal) || folded.StartsWith("tm. ", StringComparison.Ordinal)
            || folded.StartsWith("kt. ", StringComparison.Ordinal);
    }

    private static IEnumerable<Line> ByColumn(List<Line> rows)
    {
        var columns = rows.Max(row => row.Cells!.Count);
        for (var column = 0; column < columns; column++)
            foreach (var row in rows.Where(row => column < row.Cells!.Count))
                foreach (var piece in Rule.Split(row.Cells![column]))
                    foreach (var text in Recipients(piece).Where(text => text.Trim().Length > 0))
                        yield return new Line(text);
    }

    // "Nơi nhận: - Như trên; - Lưu: VT." in one cell.
    private static string[] Recipients(string piece)
    {
        var text = piece.Trim();
        return text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase)
            ? text.Replace("; -", ";\n-", StringComparison.Ordinal).Replace(": -", ":\n-", StringComparison.Ordinal).Split('\n')
            : [text];
    }

    /// <summary>The letterhead of text laid out with blanks: left column, then right column.</summary>
    public static IReadOnlyList<Line> ReadLetterhead(IReadOnlyList<Line> lines)
    {
        var motto = Letterhead.MottoIn(lines);
        if (motto < 0) return lines;
        var start = motto;
        while (start > 0 && motto - start < 2 && lines[start - 1].Text.Trim().Length > 0) start--;
        var end = motto;
        while (end < lines.Count && end - motto < 14 && !Letterhead.IsBelow(lines[end].Text)) end++;
        return [.. lines.Take(start), .. SplitColumns(lines, start, end), .. lines.Skip(end)];
    }

    /// <summary>Recipients and signature side by side: left column, then right column.</summary>
    public static IReadOnlyList<Line> ReadFoot(IReadOnlyList<Line> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Letterhead.IsRecipients(lines[i].Text)) continue;
            var start = i;
            while (start > 0 && i - start < 4 && (IsRight(lines[start - 1].Text) || lines[start - 1].Text.Trim().Length == 0)) start--;
            var end = i + 1;
            var archived = false;
            for (; end < lines.Count && end - i < 60; end++)
            {
                var text = lines[end].Text;
                if (lines[end].Kind != LineKind.Text || Letterhead.IsAnnexStart(text)) break;
                if (archived && text.Trim().Length > 0 && !IsRight(text)) break;
                archived |= LineStart.Folded(text).Contains("luu:", StringComparison.Ordinal);
            }
            if (!lines.Skip(start).Take(end - start).Any(line => IsRight(line.Text) || Gap.IsMatch(line.Text.Trim()))) continue;
            return [.. lines.Take(start), .. SplitColumns(lines, start, end), .. lines.Skip(end)];
        }
        return lines;
    }

    private static IEnumerable<Line> SplitColumns(IReadOnlyList<Line> lines, int start, int end)
    {
        List<Line> left = [], right = [];
        for (var i = start; i < end; i++)
        {
            var text = Unglued(lines[i].Text.TrimEnd());
            var indent = text.Length - text.TrimStart().Length;
            var trimmed = text.Trim();
            // A blank number or date has gaps of its own: "Số:      /UBND-VX", "ngày      tháng     năm 2025".
            var gap = Gap.Matches(trimmed).Cast<Match>().FirstOrDefault(m => !IsInsideBlank(trimmed, m));
            if (gap is null) (indent >= LetterheadColumn ? right : left).Add(Apart(text));
            else
            {
                left.Add(Apart(trimmed[..gap.Index]));
                right.Add(Apart(trimmed[(gap.Index + gap.Length)..]));
            }
        }
        return left.Concat(right);

        // Lines of their own: nothing of a letterhead runs on like a paragraph.
        static Line Apart(string text) => new(text, LineKind.Heading);
    }

    private static readonly Regex Glued = new(@"(CỘNG H[ÒOÕ]A XÃ HỘI|Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex GluedPlace = new(@"^(?<number>\s*[Ss]ố\s*:?.*/[\p{Lu}\p{Ll}&\-]*\p{Lu})(?<place>\p{Lu}\p{Ll}[\p{L} .]*, ngày)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Copied out of a table the two columns may touch: "TỈNH LÂM GIANGĐộc lập - Tự do", "QĐ-UBNDLâm Giang, ngày …".</summary>
    private static string Unglued(string text)
    {
        if (Glued.Match(text) is { Success: true, Index: > 0 } right) return text.Insert(right.Index, "    ");
        return GluedPlace.Match(text) is { Success: true } match ? text.Insert(match.Groups["place"].Index, "    ") : text;
    }

    private static bool IsInsideBlank(string text, Match gap)
    {
        var before = Folding.Fold(text[..gap.Index]).TrimEnd();
        var after = Folding.Fold(text[(gap.Index + gap.Length)..]);
        return before.EndsWith("so:", StringComparison.Ordinal) || before.EndsWith("so", StringComparison.Ordinal) || after.StartsWith('/')
            || before.EndsWith("ngay", StringComparison.Ordinal) || after.StartsWith("thang", StringComparison.Ordinal)
            || after.StartsWith("nam 20", StringComparison.Ordinal);
    }

    private static bool IsRight(string text) => text.Trim().Length > 0 && text.Length - text.TrimStart().Length >= RightColumn;
}
