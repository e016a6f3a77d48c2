using AngleSharp.Dom;
using Indexer.Reading.Lines;

namespace Indexer.Reading.Formats;

/// <summary>The section an item stands in: said by the page's head, else the last step of the path "Trang chủ / Tin tức / Tin trong tỉnh".</summary>
internal static class PageSection
{
    private const int Longest = 60;

    private static readonly char[] Steps = ['/', '>', '»', '›', '|', '\n'];
    private static readonly string[] Home = ["trang chu", "home", "trang nhat", "ban dang o", "ban dang xem"];

    public static string? Of(IDocument page, string title)
    {
        var said = page.QuerySelector("meta[property='article:section'], [itemprop=articleSection]") is { } marked
            ? marked.GetAttribute("content") ?? marked.TextContent
            : null;
        return said is not null && Named(said, title) is { } section ? section : Path(page).Select(step => Named(step, title)).LastOrDefault(step => step is not null);
    }

    private static IEnumerable<string> Path(IDocument page)
    {
        var path = page.QuerySelector("[class*=breadcrumb], [id*=breadcrumb], [aria-label=breadcrumb]");
        if (path is null) return [];
        var items = path.QuerySelectorAll("li");
        return items.Length > 1 ? items.Select(item => item.TextContent) : path.TextContent.Split(Steps);
    }

    private static string? Named(string text, string title)
    {
        var name = Blanks.Collapse(text).Trim(' ', '/', '>', '»', '›', '|', ':');
        if (name.Length is < 2 or > Longest || name == title) return null;
        return Array.Exists(Home, home => LineStart.Folded(name).StartsWith(home, StringComparison.Ordinal)) ? null : name;
    }
}
