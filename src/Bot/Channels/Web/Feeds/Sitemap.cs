using System.Globalization;
using System.Xml;
using Archive.Index;

namespace Bot.Channels.Web.Feeds;

/// <summary>The pages of all documents (sitemaps.org, protocol 0.9), so many to a file.</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    // The protocol allows 50,000; a smaller file is made in no time.
    private const int PageSize = 10_000;

    public static void WriteIndex(XmlWriter xml, ArchiveSnapshot archive, string site)
    {
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var page = 1; page == 1 || (page - 1) * PageSize < archive.DocumentCount; page++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, $"{site}/sitemap/{page.ToString(CultureInfo.InvariantCulture)}.xml");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    public static void WritePage(XmlWriter xml, ArchiveSnapshot archive, string site, int page)
    {
        xml.WriteStartElement("urlset", Namespace);
        foreach (var document in archive.List(DocumentFilter.All, PageSize, (int)Math.Min((long)(page - 1) * PageSize, int.MaxValue)))
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, site + SiteAddress.PathOf(document.Slug));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
