using AngleSharp.Dom;

namespace Indexer.Reading.Formats;

/// <summary>Takes out of a page what no reader sees as its text: scripts, menus, forms, hidden words, lists of links.</summary>
internal static class PageFurniture
{
    private const string NeverText =
        "script, style, template, noscript, iframe, object, embed, svg, math, canvas, audio, video, form, button, select, input, textarea, " +
        "nav, aside, footer, [role=navigation], [role=banner], [role=contentinfo], [role=search], [hidden]";

    private static readonly string[] FurnitureNames =
    [
        "footer", "menu", "navbar", "breadcrumb", "sidebar", "chan-trang", "chantrang", "lienquan", "lien-quan", "related", "tinkhac", "tin-khac",
        "banner", "social", "share", "comment", "binh-luan", "binhluan", "tienich", "tien-ich", "toolbar", "pagination", "cookie", "skip-link",
    ];

    /// <summary>True when words were hidden by their style.</summary>
    public static bool Remove(IDocument page)
    {
        // A portal built on one big form (SharePoint, Web Forms) has its text inside.
        foreach (var form in page.QuerySelectorAll("form").Where(f => f.TextContent.Length > 500).ToList()) form.Replace([.. form.ChildNodes]);
        foreach (var element in page.QuerySelectorAll(NeverText).ToList()) element.Remove();
        foreach (var header in page.QuerySelectorAll("header").Where(h => h.QuerySelector("h1") is null && h.Closest("article, main") is null).ToList())
            header.Remove();

        RemoveByName(page);
        var hidden = page.QuerySelectorAll("[style]").Where(IsHidden).ToList();
        var hadWords = hidden.Exists(e => e.TextContent.Trim().Length > 0);
        foreach (var element in hidden) element.Remove();
        RemoveLinkLists(page);
        return hadWords;
    }

    /// <summary>Blocks that are named after what they are: footer, menu, related items.</summary>
    private static void RemoveByName(IDocument page)
    {
        var all = page.Body?.TextContent.Length ?? 0;
        foreach (var block in page.QuerySelectorAll("div, ul, table, section, p, span").ToList())
        {
            var name = $" {block.Id} {block.ClassName} ".ToLowerInvariant();
            if (name.Length > 3 && Array.Exists(FurnitureNames, word => name.Contains(word, StringComparison.Ordinal))
                && block.TextContent.Length * 3 < all && block.QuerySelector("h1") is null) block.Remove();
        }
    }

    private static bool IsHidden(IElement element)
    {
        var style = (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return style.Contains("display:none", StringComparison.Ordinal) || style.Contains("visibility:hidden", StringComparison.Ordinal)
            || style.Contains("font-size:0", StringComparison.Ordinal) || style.Contains("opacity:0;", StringComparison.Ordinal);
    }

    /// <summary>Menus, breadcrumbs and related items are mostly links; the text of an article is not.</summary>
    private static void RemoveLinkLists(IDocument page)
    {
        foreach (var block in page.QuerySelectorAll("ul, ol, div, section, p, h2, h3, h4, dl").Reverse().ToList())
        {
            var links = block.QuerySelectorAll("a");
            if (links.Length == 0 || block.QuerySelector("h1") is not null) continue;
            var linked = links.Sum(link => link.TextContent.Trim().Length);
            var all = block.TextContent.Trim().Length;
            var isMenuLike = links.Length >= 2 || block.LocalName is "ul" or "h2" or "h3" or "h4";
            if (all > 0 && isMenuLike && linked * 10 > all * 7) block.Remove();
        }
    }
}
