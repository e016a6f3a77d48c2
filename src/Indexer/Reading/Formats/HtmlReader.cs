using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Archive.Documents;
using Indexer.Reading.Encodings;

namespace Indexer.Reading.Formats;

/// <summary>Pages of portals and newspapers of any structure: the main text, and what the head of the page says about it.</summary>
internal sealed class HtmlReader : DocumentReader
{
    private const int Largest = 20 << 20;

    public override IEnumerable<Extract> Extract(SourceFile file, CancellationToken cancellationToken)
    {
        if (file.Bytes.Length > Largest)
            throw new UnreadableDocumentException(ReasonCode.TooLarge, $"{file.Id}: a page of more than {Largest >> 20} MB.");
        // The charset a page declares is not asked: the bytes tell, and UTF-7 must not be honoured.
        var decoded = TextDecoder.Decode(file.Bytes, file.Id);
        yield return Read(decoded.Text, decoded.Warnings, cancellationToken);
    }

    /// <summary>Also reads the fragments that feeds and mails carry.</summary>
    public static Extract Read(string html, IReadOnlyList<ReasonCode> warnings, CancellationToken cancellationToken)
    {
        var checkedHtml = MarkupCheck.Of(html);
        if (checkedHtml.IsTooDeep)
            return new Extract(MarkupCheck.TextOnly(checkedHtml.Html)) { Warnings = [.. warnings, ReasonCode.DepthLimit] };

        using var page = new HtmlParser().ParseDocument(checkedHtml.Html);
        cancellationToken.ThrowIfCancellationRequested();
        var head = PageHead.Of(page);
        var hadHidden = PageFurniture.Remove(page);
        var lines = PageLines.Of(MainText.Of(page));
        return new Extract(lines)
        {
            Title = head.Title,
            Author = head.Author,
            Publisher = head.SiteName,
            Published = head.Published,
            PublishedBy = DayOrigin.PageData,
            SourceUrl = head.Url,
            Section = head.Section,
            Warnings = hadHidden ? [.. warnings, ReasonCode.HiddenText] : warnings,
        };
    }

    /// <summary>What a page says of itself outside its text.</summary>
    private sealed record PageHead(string? Title, string? Author, string? SiteName, string? Url, DateOnly? Published, string? Section)
    {
        public static PageHead Of(IDocument page)
        {
            var site = Meta(page, "og:site_name");
            var title = page.QuerySelectorAll("h1").Select(h => Clean(h.TextContent)).FirstOrDefault(t => t.Length > 8 && t != site)
                ?? Meta(page, "og:title")
                ?? WithoutSite(Clean(page.Title ?? ""), site);
            return new PageHead(
                title.Length == 0 ? null : title,
                Meta(page, "article:author") ?? Meta(page, "author"),
                site,
                page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? Meta(page, "og:url"),
                Day(Meta(page, "article:published_time") ?? Meta(page, "pubdate")
                    ?? page.QuerySelector("[itemprop=datePublished]")?.GetAttribute("content")
                    ?? page.QuerySelector("article time[datetime], [itemprop=datePublished][datetime]")?.GetAttribute("datetime")),
                PageSection.Of(page, title));
        }

        private static string? Meta(IDocument page, string name) =>
            page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content") is { } content && Clean(content) is { Length: > 0 } text
                ? text
                : null;

        // "Tiêu đề - Cổng thông tin điện tử tỉnh X", "Tiêu đề | Báo X"
        private static string WithoutSite(string title, string? site)
        {
            var cut = title.LastIndexOfAny(['|', '–']);
            if (cut < 0) cut = title.LastIndexOf(" - ", StringComparison.Ordinal);
            if (cut <= 8) return title;
            var tail = title[(cut + 1)..].Trim(' ', '-');
            return tail == site || tail.StartsWith("Cổng", StringComparison.OrdinalIgnoreCase)
                || tail.StartsWith("Báo", StringComparison.OrdinalIgnoreCase) || tail.StartsWith("Trang", StringComparison.OrdinalIgnoreCase)
                ? title[..cut].Trim()
                : title;
        }

        // A moment with a zone is a day in Việt Nam.
        private static DateOnly? Day(string? text) =>
            DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? DateOnly.FromDateTime(text!.Length <= 10 ? moment.DateTime : moment.ToOffset(TimeSpan.FromHours(7)).DateTime)
                : null;

        private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
