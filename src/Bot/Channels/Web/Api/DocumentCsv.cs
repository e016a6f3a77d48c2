using System.Globalization;
using Bot.Desk.Exporting;

namespace Bot.Channels.Web.Api;

/// <summary>A list of documents as CSV for programs, with English column names.</summary>
internal static class DocumentCsv
{
    private static readonly string[] Columns = ["number", "kind", "title", "issuer", "issued", "effective", "expired", "published", "class", "url", "source"];

    public static string Write(IEnumerable<DocumentRecord> documents) => CsvText.Write(documents.Select(Cells).Prepend(Columns));

    private static string?[] Cells(DocumentRecord one) =>
    [
        one.Number, one.Kind, one.Title, one.Issuer, Iso(one.Issued), Iso(one.Effective), Iso(one.Expired), Iso(one.Published),
        one.SourceClass == Archive.Documents.SourceClass.News ? "news" : "official", one.Url, one.Source,
    ];

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
