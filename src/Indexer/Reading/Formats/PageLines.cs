using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>An element as lines: a block is a paragraph, a row of a table is a row, a break is a line.</summary>
internal sealed class PageLines
{
    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s",
        "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "center-inline", "o:p",
    };

    private readonly List<Line> lines = [];
    private readonly StringBuilder current = new();
    private LineKind kind;

    public static IReadOnlyList<Line> Of(IElement main)
    {
        var page = new PageLines();
        page.Walk(main);
        page.Flush();
        return page.lines;
    }

    private void Walk(INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText text: AppendText(text.Data); break;
                case IElement element: WalkElement(element); break;
                default: break;
            }
        }
    }

    private void WalkElement(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                Flush(kind);
                break;
            case "img":
                Block(LineKind.Picture, () => current.Append(element.GetAttribute("alt") is { Length: > 0 } alt ? "[" + alt + "]" : "[]"));
                break;
            case "table":
                Block(kind, () => Walk(element));
                // Two tables with nothing between them are still two.
                lines.Add(new Line(""));
                break;
            case "figcaption":
                Block(LineKind.Caption, () => Walk(element));
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Block(LineKind.Heading, () => Walk(element));
                break;
            case "tr" when !HoldsBlocks(element):
                Flush();
                lines.Add(Line.Row([.. element.Children.Where(c => c.LocalName is "td" or "th").Select(CellText)]));
                break;
            case "li" when element.ParentElement is { LocalName: "ol" } list:
                Block(LineKind.Text, () =>
                {
                    current.Append(CultureInfo.InvariantCulture, $"{list.Children.Where(c => c.LocalName == "li").ToList().IndexOf(element) + 1}. ");
                    Walk(element);
                });
                break;
            case var name when Inline.Contains(name):
                Walk(element);
                break;
            default:
                Block(IsCaption(element) ? LineKind.Caption : LineKind.Text, () => Walk(element));
                break;
        }
    }

    private void Block(LineKind blockKind, Action content)
    {
        Flush();
        var outer = kind;
        if (outer is not LineKind.Caption) kind = blockKind;
        content();
        Flush();
        kind = outer;
    }

    private static bool IsCaption(IElement element) =>
        (element.ClassName ?? "") is { Length: > 0 } names
        && (names.Contains("caption", StringComparison.OrdinalIgnoreCase) || names.Contains("chu-thich", StringComparison.OrdinalIgnoreCase)
            || names.Contains("image-desc", StringComparison.OrdinalIgnoreCase) || names.Contains("PhotoCMS", StringComparison.OrdinalIgnoreCase))
        && element.TextContent.Length < 400;

    /// <summary>A table that only lays a page out has whole articles, or pictures with their captions, in its cells.</summary>
    private static bool HoldsBlocks(IElement row) =>
        row.QuerySelector("table, img, h1, h2, h3") is not null || row.Children.Any(cell => cell.TextContent.Length > 3_000)
        || row.Children.Length == 1;

    private static string CellText(IElement cell) => string.Join('\n', Of(cell).Select(line => line.Text));

    private void AppendText(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) current.Append(c);
            else if (current.Length > 0 && current[^1] != ' ') current.Append(' ');
        }
    }

    private void Flush(LineKind? next = null)
    {
        var text = current.ToString().Trim();
        current.Clear();
        if (text.Length > 0) lines.Add(new Line(text, kind));
        if (next is { } same) kind = same;
    }
}
