using Archive.Index;
using Bot.Answering;
using Bot.Channels.Web.Api;
using Bot.Channels.Web.Pages;

namespace Bot.Channels.Web.Desk;

/// <summary>/bao-chi…: the journalist's desk. Everything works by links and forms alone.</summary>
internal static class DeskEndpoints
{
    public static void MapDesk(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup(DeskPaths.Home).AddEndpointFilter(app.ServiceProvider.GetRequiredService<QuestionLimits>());
        desk.MapGet("", (string? q, string? xep, int? trang, SearchPages pages, HttpContext context) =>
        {
            var view = pages.Find(q ?? "", DeskPaths.Order(xep), trang ?? 1);
            return Html.Of(SearchPage.Of(Shell.For(context), view), view.Query.IsRead ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        });
        desk.MapExports();
        desk.MapGet("/trich-dan/{slug}", (string slug, ArchiveReader reader, HttpContext context) => CitationView.Find(reader, slug, SiteAddress.Of(context.Request)) is { } view
            ? Html.Of(CitationPage.Of(Shell.For(context), view))
            : Failures.Page(context, StatusCodes.Status404NotFound, Replies.NoSuchDocument));
        desk.MapArticleCheck();
        desk.MapBatch();
        desk.MapRelations();
        desk.MapWatching();
        app.MapCheckApi();
    }
}
