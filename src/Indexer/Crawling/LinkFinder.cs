using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using AngleSharp.Html.Parser;

namespace Indexer.Crawling;

/// <summary>The addresses a feed, a site map or a list page names, without repetition, in their order.</summary>
internal static class LinkFinder
{
    private const int Largest = 20_000_000;

    public static IReadOnlyList<Uri> In(byte[] bytes, Uri page, CrawlSource source)
    {
        var wanted = source.Links is { } pattern ? new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) : null;
        var links = source.Kind == SourceKind.List ? OfPage(bytes) : OfXml(bytes, source.Kind);
        return
        [
            .. links.Select(link => Uri.TryCreate(page, link.Trim(), out var address) ? address : null)
                .OfType<Uri>()
                .Where(address => address.Scheme is "http" or "https" && wanted?.IsMatch(address.AbsoluteUri) != false)
                .Select(address => new Uri(address.GetLeftPart(UriPartial.Query)))
                .Distinct()
                .Take(source.Most),
        ];
    }

    private static List<string> OfPage(byte[] bytes)
    {
        using var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes));
        return [.. page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!)];
    }

    /// <summary>RSS: item/link; Atom: link href; site map: loc. A broken file gives what stands before the break.</summary>
    private static List<string> OfXml(byte[] bytes, SourceKind kind)
    {
        var links = new List<string>();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = Largest };
        using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), settings);
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element) continue;
                if (kind == SourceKind.Sitemap && reader.LocalName == "loc") links.Add(reader.ReadElementContentAsString());
                else if (kind == SourceKind.Rss && reader.LocalName == "link")
                    links.Add(reader.GetAttribute("href") ?? reader.ReadElementContentAsString());
            }
        }
        catch (XmlException)
        {
            // Feeds of small portals are often not well-formed.
        }
        return links;
    }
}
