using Bot.Answering;
using Bot.Channels.Web.Pages;

namespace Bot.Channels.Web.Documents;

/// <summary>/v/{slug}: a document's page; ?t={start}-{end} marks what a citation quotes.</summary>
internal static class DocumentEndpoints
{
    public static void MapDocuments(this IEndpointRouteBuilder app) => app.MapGet("/v/{slug}", (
        string slug, string? t, DocumentPages pages, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-cache";
        return pages.Find(slug, t) is { } view
            ? Html.Of(DocumentPage.Of(Shell.For(context), view, SiteAddress.Of(context.Request) + SiteAddress.PathOf(slug)))
            : Failures.Page(context, StatusCodes.Status404NotFound, Replies.NoSuchDocument);
    });
}
