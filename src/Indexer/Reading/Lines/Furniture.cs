using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Indexer.Reading.Lines;

/// <summary>Drops what a site puts around its text: tools, skip links, share buttons, lists of other items, signature stamps.</summary>
internal static class Furniture
{
    private const int ShortLine = 60;

    // Below the heading of a list of other items stand titles, not paragraphs.
    private const int LongestItem = 260;

    private static readonly ILookup<string, string> Words = EmbeddedTable.Rows("furniture.tsv").ToLookup(row => row[0], row => row[1]);
    private static readonly FrozenSet<string> Whole = Words["line"].ToFrozenSet();
    private static readonly FrozenSet<string> ListHeadings = Words["end"].ToFrozenSet();

    private static readonly Regex PictureFile = new(@"^[\w \-().]+\.(jpe?g|png|gif|webp|bmp)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);
    private static readonly Regex PageNumber = new(@"^[-–— ]*\d{1,4}[-–— ]*$|^trang \d+(/\d+)?$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    private static readonly Regex Gazette = new(@"^(\d+\s+)?cong bao/so .*ngay \d", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    public static IReadOnlyList<Line> Drop(IReadOnlyList<Line> lines)
    {
        var output = new List<Line>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var folded = LineStart.Folded(Blanks.Collapse(lines[i].Text));
            if (ListHeadings.Contains(folded.TrimEnd(':', '.', ' ')) && RestIsList(lines, i + 1)) break;
            if (lines[i].Kind is LineKind.Picture || PictureFile.IsMatch(lines[i].Text.Trim()) || folded == "cc")
            {
                // Kept as a mark: what follows a picture may be its caption.
                output.Add(new Line("", LineKind.Picture));
                continue;
            }
            if (lines[i].Kind == LineKind.Heading && PageNumber.IsMatch(folded) ? output.Count > 0 : !IsFurniture(folded)) output.Add(lines[i]);
        }
        return output;
    }

    private static bool IsFurniture(string folded) =>
        Whole.Contains(folded.TrimEnd('.', ':', ' ')) || PageNumber.IsMatch(folded) || Gazette.IsMatch(folded)
        || Words["start"].Any(words => folded.StartsWith(words, StringComparison.Ordinal) && folded.Length < 3 * ShortLine)
        || (folded.Length <= ShortLine && Words["inside"].Any(words => folded.Contains(words, StringComparison.Ordinal)));

    private static bool RestIsList(IReadOnlyList<Line> lines, int start)
    {
        for (var i = start; i < lines.Count; i++)
            if (lines[i].Text.Length > LongestItem || Letterhead.IsMotto(lines[i].Text))
                return false;
        return start > lines.Count / 3 || start > 8;
    }
}
