using Bot.Answering;
using Bot.Channels.Web.Desk;
using Bot.Channels.Web.Pages;
using Bot.Desk.Versions;

namespace Bot.Channels.Web.Documents;

/// <summary>/v/{slug}: a document's page; ?t={start}-{end} marks what a citation quotes; /v/{slug}/thay-doi: its versions and what changed it.</summary>
internal static class DocumentEndpoints
{
    private const string Changes = "thay-doi";

    public static string ChangesOf(string slug) => $"{SiteAddress.PathOf(slug)}/{Changes}";

    public static void MapDocuments(this IEndpointRouteBuilder app)
    {
        app.MapGet("/v/{slug}", (
            string slug, string? t, DocumentPages pages, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return pages.Find(slug, t) is { } view
                ? Html.Of(DocumentPage.Of(Shell.For(context), view, SiteAddress.Of(context.Request) + SiteAddress.PathOf(slug)))
                : Failures.Page(context, StatusCodes.Status404NotFound, Replies.NoSuchDocument);
        });
        app.MapGet($"/v/{{slug}}/{Changes}", (string slug, HistoryBook book, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return book.Find(slug) is { } history
                ? Html.Of(HistoryPage.Of(Shell.For(context), history))
                : Failures.Page(context, StatusCodes.Status404NotFound, Replies.NoSuchDocument);
        }).AddEndpointFilter(app.ServiceProvider.GetRequiredService<DeskLimits>());
    }
}
