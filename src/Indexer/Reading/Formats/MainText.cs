using AngleSharp.Dom;

namespace Indexer.Reading.Formats;

/// <summary>Finds the element that holds the text: the one whose own paragraphs weigh most, then as far up as nothing else comes in.</summary>
internal static class MainText
{
    private const int ShortestParagraph = 40;

    public static IElement Of(IDocument page)
    {
        var body = page.Body ?? page.DocumentElement;
        var all = TextLength(body);
        var marked = page.QuerySelectorAll("article, main, [role=main], [itemprop=articleBody]")
            .Where(e => TextLength(e) * 10 >= all * 4)
            .MaxBy(TextLength);
        if (marked is not null) return marked;

        var weights = new Dictionary<IElement, double>();
        foreach (var paragraph in body.QuerySelectorAll("p, td, div, li, blockquote, pre"))
        {
            var own = OwnText(paragraph);
            if (own < ShortestParagraph) continue;
            Add(paragraph, own * 0.5);
            if (paragraph.ParentElement is not { } parent) continue;
            Add(parent, own);
            if (parent.ParentElement is { } above) Add(above, own * 0.5);
        }
        if (weights.Count == 0) return body;
        var best = weights.MaxBy(pair => pair.Value).Key;
        // What is left after the furniture is taken out and hardly grows on the way up belongs to the text: lead, table, byline.
        while (best.ParentElement is { } parent && parent != body && TextLength(parent) < 1.5 * TextLength(best) + 200) best = parent;
        return TextLength(best) * 10 >= all * 9 ? body : best;

        void Add(IElement element, double weight) => weights[element] = weights.GetValueOrDefault(element) + weight;
    }

    private static int OwnText(IElement element) => element.ChildNodes.Sum(node => node switch
    {
        IText text => text.Data.Trim().Length,
        IElement { LocalName: "b" or "strong" or "i" or "em" or "u" or "span" or "font" or "a" or "sup" or "sub" } inline => inline.TextContent.Trim().Length,
        _ => 0,
    });

    private static int TextLength(IElement element) => element.TextContent.Length;
}
