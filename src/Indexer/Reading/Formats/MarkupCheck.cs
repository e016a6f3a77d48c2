using System.Text;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>
/// One pass over a page's tags before it is parsed: parsers are quadratic in depth (200,000 levels cost AngleSharp a minute)
/// and in attributes, and a walk down a deep tree overflows the stack.
/// </summary>
internal sealed record MarkupCheck(string Html, bool IsTooDeep)
{
    private const int Deepest = 2_000;
    private const int LongestTag = 16_384;

    // These close themselves or by the next of their kind.
    private static readonly HashSet<string> Shallow = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p", "param", "source",
        "td", "th", "tr", "track", "wbr", "tbody", "thead", "!doctype", "!--",
    };

    public static MarkupCheck Of(string html)
    {
        StringBuilder? output = null;
        int depth = 0, deepest = 0, kept = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0;)
        {
            var end = html.IndexOf('>', at);
            if (end < 0) break;
            var name = Name(html, at + 1);
            if (name.StartsWith('/')) depth--;
            else if (name.Length > 0 && html[end - 1] != '/' && !Shallow.Contains(name)) depth++;
            deepest = Math.Max(deepest, depth);
            if (end - at > LongestTag)
            {
                // A tag of that size is data, or an attack on the parser; its attributes say nothing to read.
                output ??= new StringBuilder(html.Length);
                output.Append(html, kept, at - kept).Append('<').Append(name).Append('>');
                kept = end + 1;
            }
            at = html.IndexOf('<', end + 1);
        }
        return new MarkupCheck(output is null ? html : output.Append(html, kept, html.Length - kept).ToString(), deepest > Deepest);
    }

    /// <summary>The words between the tags, when there is too much nesting to build a tree of.</summary>
    public static IReadOnlyList<Line> TextOnly(string html)
    {
        var lines = new List<Line>();
        var skipUntil = "";
        for (var at = 0; at < html.Length;)
        {
            var tag = html.IndexOf('<', at);
            var text = html[at..(tag < 0 ? html.Length : tag)];
            if (skipUntil.Length == 0 && !string.IsNullOrWhiteSpace(text)) lines.Add(new Line(System.Net.WebUtility.HtmlDecode(text)));
            if (tag < 0) break;
            var name = Name(html, tag + 1);
            if (skipUntil.Length == 0 && name.ToLowerInvariant() is "script" or "style" or "template" or "noscript" or "title") skipUntil = "/" + name;
            else if (name.Equals(skipUntil, StringComparison.OrdinalIgnoreCase)) skipUntil = "";
            var end = html.IndexOf('>', tag);
            at = end < 0 ? html.Length : end + 1;
        }
        return lines;
    }

    private static string Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 32 && !char.IsWhiteSpace(html[end]) && html[end] is not '>' and not '<') end++;
        return html[start..end];
    }
}
