using System.Text.RegularExpressions;

namespace Indexer.Reading.Lines;

/// <summary>Pages as lines: running heads, feet and page numbers go, for they interrupt the sentences that run over a page's end.</summary>
internal static class PageLayout
{
    private static readonly Regex Digits = new(@"\d+", RegexOptions.NonBacktracking);
    private static readonly Regex OnlyNumber = new(@"^[-–— ]*\d{1,4}[-–— ]*$", RegexOptions.NonBacktracking);

    // Of each page, so many lines at the top and at the bottom may be running ones.
    private const int Edge = 2;
    private const int FewestPages = 3;

    public static IReadOnlyList<Line> Lines(IReadOnlyList<string> pages)
    {
        var split = pages.Select(page => page.Split('\n')).ToList();
        var running = split.SelectMany(EdgeKeys).GroupBy(key => key).Where(group => group.Count() >= Math.Max(FewestPages, split.Count / 3)).Select(group => group.Key).ToHashSet();
        var lines = new List<Line>();
        foreach (var page in split)
        {
            var edges = EdgeLines(page).ToHashSet();
            for (var i = 0; i < page.Length; i++)
                if (!edges.Contains(i) || !(OnlyNumber.IsMatch(page[i].Trim()) || running.Contains(Key(page[i]))))
                    lines.Add(new Line(page[i]));
        }
        return lines;
    }

    private static IEnumerable<string> EdgeKeys(string[] page) => EdgeLines(page).Select(i => Key(page[i])).Distinct();

    private static IEnumerable<int> EdgeLines(string[] page)
    {
        var filled = Enumerable.Range(0, page.Length).Where(i => page[i].Trim().Length > 0).ToList();
        return filled.Take(Edge).Concat(filled.TakeLast(Edge));
    }

    private static string Key(string line) => Digits.Replace(Blanks.Collapse(line), "#");
}
