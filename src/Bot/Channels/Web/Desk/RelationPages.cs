using Archive.Documents;
using Bot.Answering;
using Bot.Channels.Web.Pages;
using Bot.Desk;
using Bot.Desk.Graph;

namespace Bot.Channels.Web.Desk;

/// <summary>/bao-chi/quan-he: how a document stands to others, by page name, or by number where it need not be in the archive.</summary>
internal static class RelationPages
{
    public const string Room = "/quan-he";

    public static void MapRelations(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(Room, (string? so, RelationBook book, HttpContext context) => OfNumber(so, book, context));
        desk.MapGet(Room + "/{slug}", (string slug, RelationBook book, HttpContext context) => book.OfSlug(slug) is { } relations
            ? Html.Of(RelationPage.Of(Shell.For(context), new(null) { Relations = relations }))
            : Failures.Page(context, StatusCodes.Status404NotFound, Replies.NoSuchDocument));
    }

    public static string PathOf(Node node) => node switch
    {
        { Document: { } document } => $"{DeskPaths.Home}{Room}/{Uri.EscapeDataString(document.Slug)}",
        { Number: { } number } => $"{DeskPaths.Home}{Room}{QueryString.Create("so", number.ToString())}",
        _ => DeskPaths.Search($"\"{node.Name}\""),
    };

    private static IResult OfNumber(string? typed, RelationBook book, HttpContext context)
    {
        var shell = Shell.For(context);
        if (string.IsNullOrWhiteSpace(typed)) return Html.Of(RelationPage.Of(shell, new(null)));
        if (DocumentNumber.TryParse(typed) is not { } number)
            return Html.Of(RelationPage.Of(shell, new(typed) { Wrong = DeskReplies.NotANumber(typed) }), StatusCodes.Status400BadRequest);
        var (bearing, stub) = book.OfNumber(number);
        return bearing is [var only]
            ? Results.LocalRedirect(PathOf(Node.Of(only)))
            : Html.Of(RelationPage.Of(shell, new(typed) { Several = bearing, Relations = stub }));
    }
}
