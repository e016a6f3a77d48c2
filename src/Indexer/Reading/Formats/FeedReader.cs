using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Archive.Documents;

namespace Indexer.Reading.Formats;

/// <summary>RSS and Atom: each item a document, with its day in Việt Nam (pubDate is GMT).</summary>
internal sealed class FeedReader : DocumentReader
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);
    private const int Deepest = 64;

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        var feed = Load(file);
        var publisher = Value(feed.Root!.Elements().FirstOrDefault(e => e.Name.LocalName == "channel") ?? feed.Root, "title");
        var number = 0;
        foreach (var item in feed.Descendants().Where(e => e.Name.LocalName is "item" or "entry"))
        {
            cancellationToken.ThrowIfCancellationRequested();
            number++;
            var html = Value(item, "encoded") ?? Value(item, "content") ?? Value(item, "description") ?? Value(item, "summary") ?? "";
            var link = Value(item, "link") ?? item.Elements().FirstOrDefault(e => e.Name.LocalName == "link")?.Attribute("href")?.Value;
            yield return HtmlReader.Read(html, [], cancellationToken) with
            {
                Part = number.ToString("D3", CultureInfo.InvariantCulture),
                Title = Value(item, "title"),
                PublishedBy = DayOrigin.Feed,
                Published = Day(Value(item, "pubDate") ?? Value(item, "published") ?? Value(item, "updated")),
                Author = Value(item, "creator") ?? Value(item, "author"),
                Publisher = publisher,
                Section = Value(item, "category"),
                SourceUrl = link is not null && WebAddress.IsPublic(link) ? link : null,
            };
        }
    }

    private static XDocument Load(SourceFile file)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 20_000_000 };
        try
        {
            using (var check = XmlReader.Create(new MemoryStream(file.Bytes, writable: false), settings))
                while (check.Read())
                    if (check.Depth > Deepest)
                        throw new UnreadableDocumentException(ReasonCode.DepthLimit, $"{file.Id}: nests deeper than {Deepest} levels.");
            using var reader = XmlReader.Create(new MemoryStream(file.Bytes, writable: false), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException e)
        {
            throw new UnreadableDocumentException(e.Message.Contains("DTD", StringComparison.Ordinal) ? ReasonCode.XmlDtd : ReasonCode.Corrupt, $"{file.Id}: {e.Message}", e);
        }
    }

    private static string? Value(XElement parent, string name) =>
        parent.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static DateOnly? Day(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateOnly.FromDateTime(moment.ToOffset(Vietnam).DateTime)
            : null;
}
