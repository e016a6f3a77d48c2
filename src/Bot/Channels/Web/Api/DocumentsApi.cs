using Archive.Documents;
using Archive.Index;
using Bot.Answering;

namespace Bot.Channels.Web.Api;

/// <summary>GET /api/documents: what the archive holds, newest first, as JSON or CSV.</summary>
internal static class DocumentsApi
{
    private const int MostAtOnce = 1000;

    public static void MapDocumentsApi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/documents", (HttpRequest request, ArchiveReader reader, string? number, string? kind, string? issuer, DateOnly? from, DateOnly? to, int limit = 100, int skip = 0) =>
            Read(number, kind, issuer, from, to) is not { } filter || limit is < 1 or > MostAtOnce || skip < 0
                ? Failures.ToProgram(StatusCodes.Status400BadRequest, Replies.WrongFilter)
                : List(reader, filter, limit, skip, SiteAddress.Of(request)) is var list && WantsCsv(request)
                    ? TypedResults.Text(DocumentCsv.Write(list.Documents), "text/csv; charset=utf-8")
                    : TypedResults.Json(list, WebJson.Readable.DocumentList))
            .Produces<DocumentList>()
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .Produces<Problem>(StatusCodes.Status400BadRequest, "application/problem+json")
            .WithSummary("Danh sách văn bản và tin trong kho, mới nhất trước; thêm format=csv để lấy CSV.")
            .WithTags("Văn bản");
    }

    private static DocumentList List(ArchiveReader reader, DocumentFilter filter, int limit, int skip, string site)
    {
        using var archive = reader.Snapshot();
        return new(archive.Count(filter), archive.Generation, [.. archive.List(filter, limit, skip).Select(document => DocumentRecord.Of(document, site))]);
    }

    /// <summary>Null when a part cannot be read: a filter that is not understood must not be dropped in silence.</summary>
    private static DocumentFilter? Read(string? number, string? kind, string? issuer, DateOnly? from, DateOnly? to)
    {
        var filter = new DocumentFilter
        {
            Number = number is null ? null : DocumentNumber.TryParse(number),
            Kind = kind is null ? null : DocumentKind.TryParse(kind),
            Issuer = issuer is null ? null : Issuer.TryParse(issuer),
            Dated = from is null && to is null ? null : new DateRange(from, to),
        };
        var understood = (number is null || filter.Number is not null) && (kind is null || filter.Kind is not null) && (issuer is null || filter.Issuer is not null);
        return understood ? filter : null;
    }

    private static bool WantsCsv(HttpRequest request) =>
        request.Query["format"] == "csv" || request.GetTypedHeaders().Accept is [{ MediaType.Value: "text/csv" }, ..];
}
