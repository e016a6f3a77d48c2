using Archive.Index;
using Bot.Answering;
using Bot.Answering.Receipts;
using Bot.Channels.Web.Pages;

namespace Bot.Channels.Web.Desk;

/// <summary>/bao-chi…: the journalist's desk. Everything works by links and forms alone.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup(DeskPaths.Home).AddEndpointFilter(app.ServiceProvider.GetRequiredService<DeskLimits>());
        desk.MapGet("", (string? q, string? xep, int? trang, SearchPages pages, HttpContext context) =>
        {
            var view = pages.Find(q ?? "", DeskPaths.Order(xep), trang ?? 1);
            return Html.Of(SearchPage.Of(Shell.For(context), view), view.Query.IsRead ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        });
        desk.MapExports();
        desk.MapGet("/trich-dan/{slug}", CiteAsync);
        desk.MapArticleCheck();
        desk.MapBatch();
        desk.MapRelations();
        desk.MapWatching();
        app.MapCheckApi();
    }

    private static async Task<IResult> CiteAsync(string slug, ArchiveReader reader, ReceiptBook receipts, HttpContext context)
    {
        if (CitationView.Find(reader, slug, SiteAddress.Of(context.Request)) is not { } view) return Failures.Page(context, StatusCodes.Status404NotFound, Replies.NoSuchDocument);
        await receipts.KeepAsync(view.Quotations, view.Generation);
        return Html.Of(CitationPage.Of(Shell.For(context), view));
    }
}
