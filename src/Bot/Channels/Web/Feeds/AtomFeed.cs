using System.Globalization;
using System.Xml;
using Archive.Documents;
using Archive.Index;
using Bot.Answering;

namespace Bot.Channels.Web.Feeds;

/// <summary>The newest documents and news items (RFC 4287), dated as they date themselves.</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const int Newest = 50;

    public static void Write(XmlWriter xml, ArchiveSnapshot archive, string site) =>
        Write(xml, Replies.FeedTitle, $"{site}/moi.atom", $"{site}/", archive.List(DocumentFilter.All, Newest), site);

    /// <param name="xml">What is written to.</param>
    /// <param name="title">Of the feed.</param>
    /// <param name="self">Address of the feed, which is its id as well.</param>
    /// <param name="page">The page that shows the same.</param>
    /// <param name="documents">Newest first.</param>
    /// <param name="site">Address before the page names.</param>
    public static void Write(XmlWriter xml, string title, string self, string page, IReadOnlyList<ArchivedDocument> documents, string site)
    {
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, "vi");
        Write(xml, "title", title);
        Write(xml, "id", self);
        Write(xml, "updated", Moment(documents.Select(document => DayOf(document.Facts)).Max()));
        Link(xml, "self", self);
        Link(xml, "alternate", page);
        foreach (var document in documents) Entry(xml, document, site + SiteAddress.PathOf(document.Slug));
        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, ArchivedDocument document, string url)
    {
        xml.WriteStartElement("entry", Namespace);
        Write(xml, "title", document.Facts.Number is null ? document.Facts.Title : $"{Replies.Name(document.Facts)}: {document.Facts.Title}");
        Write(xml, "id", url);
        Write(xml, "updated", Moment(DayOf(document.Facts)));
        Link(xml, "alternate", url);
        if (Author(document.Facts) is { } author)
        {
            xml.WriteStartElement("author", Namespace);
            Write(xml, "name", author);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string? Author(DocumentFacts facts) =>
        facts.Class == SourceClass.News ? facts.Author ?? facts.Publisher : facts.Issuer?.ToString();

    private static DateOnly? DayOf(DocumentFacts facts) => facts.Issued ?? facts.Published;

    /// <summary>A day in the province as a moment: its midnight, +07:00.</summary>
    private static string Moment(DateOnly? day) =>
        $"{(day ?? DateOnly.MinValue).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}T00:00:00+07:00";

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Printable(text));

    private static void Link(XmlWriter xml, string relation, string url)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    /// <summary>Control characters that slipped into a title are not allowed in XML 1.0, not even escaped.</summary>
    private static string Printable(string text) => string.Concat(text.Select(letter => XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : ' '));
}
