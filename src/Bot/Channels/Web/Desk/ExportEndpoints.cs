using System.Globalization;
using Bot.Answering;
using Bot.Desk;
using Bot.Desk.Exporting;
using Bot.Desk.Searching;

namespace Bot.Channels.Web.Desk;

/// <summary>/bao-chi/xuat.csv, .json and .docx?q=…: all rows of a search, in the order of the screen.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder desk) => desk.MapGet("/xuat.{format}", (string format, string? q, string? xep, DeskSearch search, TimeProvider clock, HttpContext context) =>
    {
        var query = search.Read(q ?? "");
        if (!query.IsRead) return Failures.Result(context, StatusCodes.Status400BadRequest, string.Join(" ", query.Faults.Select(DeskReplies.At)));
        var result = search.Find(query, DeskPaths.Order(xep));
        var (site, now) = (SiteAddress.Of(context.Request), Vietnam.Now(clock));
        context.Response.Headers.CacheControl = "no-store";
        return format == "json"
            ? TypedResults.Json(ExportResponse.Of(result, site, now), DeskJson.Readable.ExportResponse)
            : File(ResultSheet.Of(result, site, now), format, "tra-cuu", now) ?? Results.NotFound();
    });

    /// <summary>A sheet to be saved; null for a format that there is not.</summary>
    public static IResult? File(Sheet sheet, string? format, string name, DateTimeOffset at)
    {
        var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{at:yyyyMMdd-HHmm}.{format}");
        return format switch
        {
            "csv" => TypedResults.Bytes(SheetCsv.Write(sheet), "text/csv; charset=utf-8", file),
            "docx" => TypedResults.Bytes(SheetDocx.Write(sheet), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", file),
            _ => null,
        };
    }
}
