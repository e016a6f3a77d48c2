using System.Text;
using System.Xml;
using Archive.Index;

namespace Bot.Channels.Web.Feeds;

/// <summary>For machines that follow the archive: sitemap for search engines, Atom for readers of news.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapGet("/robots.txt", (HttpRequest request) => $"User-agent: *\nDisallow: /api/\nDisallow: /bao-chi/\nSitemap: {SiteAddress.Of(request)}/sitemap.xml\n");
        app.MapGet("/sitemap.xml", (HttpRequest request, ArchiveReader reader) =>
            Xml("application/xml", reader, (xml, archive) => Sitemap.WriteIndex(xml, archive, SiteAddress.Of(request))));
        app.MapGet("/sitemap/{page:int:min(1)}.xml", (int page, HttpRequest request, ArchiveReader reader) =>
            Xml("application/xml", reader, (xml, archive) => Sitemap.WritePage(xml, archive, SiteAddress.Of(request), page)));
        app.MapGet("/moi.atom", (HttpRequest request, ArchiveReader reader) =>
            Xml("application/atom+xml", reader, (xml, archive) => AtomFeed.Write(xml, archive, SiteAddress.Of(request))));
    }

    /// <summary>A feed that needs nothing of the archive any more.</summary>
    public static IResult Atom(Action<XmlWriter> write) => Xml("application/atom+xml", write);

    private static IResult Xml(string type, ArchiveReader reader, Action<XmlWriter, ArchiveSnapshot> write)
    {
        using var archive = reader.Snapshot();
        return Xml(type, xml => write(xml, archive));
    }

    private static IResult Xml(string type, Action<XmlWriter> write)
    {
        using var content = new MemoryStream();
        using (var xml = XmlWriter.Create(content, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CheckCharacters = false }))
            write(xml);
        return Results.Bytes(content.ToArray(), $"{type}; charset=utf-8");
    }
}
