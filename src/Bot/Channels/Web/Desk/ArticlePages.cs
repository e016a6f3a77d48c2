using Bot.Channels.Web.Pages;
using Bot.Desk;
using Bot.Desk.Checking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Channels.Web.Desk;

/// <summary>/bao-chi/kiem-tra: an article pasted, and what of it is so. The text is not kept.</summary>
internal static class ArticlePages
{
    public const string Room = "/kiem-tra";

    // A letter takes up to nine characters of a form.
    public const int MostBytes = 10 * ArticleCheck.Longest;

    public static void MapArticleCheck(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(Room, (HttpContext context) => Page(context, new("")));
        // Nothing of a person hangs on it, so a form from elsewhere could do no harm: no antiforgery token.
        desk.MapPost(Room, CheckAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> CheckAsync(HttpContext context, ArticleCheck check, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType) return Page(context, new("") { Wrong = DeskReplies.EmptyArticle });
        // Browsers send line breaks as CR LF.
        var text = (await context.Request.ReadFormAsync(cancellationToken))["text"].ToString().ReplaceLineEndings("\n");
        return Page(context, Wrong(text) is { } wrong ? new(text) { Wrong = wrong } : new(text) { Report = check.Check(text, cancellationToken) });
    }

    public static string? Wrong(string? text) =>
        string.IsNullOrWhiteSpace(text) ? DeskReplies.EmptyArticle : text.Length > ArticleCheck.Longest ? DeskReplies.ArticleTooLong(text.Length) : null;

    private static RazorComponentResult<Markup> Page(HttpContext context, ArticleView view)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Html.Of(ArticlePage.Of(Shell.For(context), view), view.Wrong is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
