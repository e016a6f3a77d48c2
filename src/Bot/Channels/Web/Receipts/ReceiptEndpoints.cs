using Archive.Index;
using Archive.Search;
using Bot.Answering;
using Bot.Answering.Receipts;
using Bot.Channels.Web.Pages;

namespace Bot.Channels.Web.Receipts;

/// <summary>/r/{code}: what became of a quotation that the bot gave; /r asks for the code.</summary>
internal static class ReceiptEndpoints
{
    public const string Path = "/r";

    public static void MapReceipts(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? ma, HttpContext context) =>
            ma is { Length: > 0 } ? Results.LocalRedirect(PathOf(Receipt.TryParse(ma) ?? ma)) : Html.Of(ReceiptPage.Of(Shell.For(context), null)));
        app.MapGet($"{Path}/{{code}}", (string code, ReceiptBook book, ArchiveReader reader, PassageSearcher searcher, TimeProvider clock, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            if (Receipt.TryParse(code) is not { } receipt || book.Find(receipt) is not { } kept)
                return Failures.Page(context, StatusCodes.Status404NotFound, Replies.NoSuchReceipt(Receipt.TryParse(code) ?? ""));
            using var snapshot = reader.Snapshot();
            var found = new ReceiptCheck(new Sources(snapshot, searcher, Vietnam.Today(clock))).Of(kept);
            return Html.Of(ReceiptPage.Of(Shell.For(context), found));
        });
    }

    public static string PathOf(string receipt) => $"{Path}/{Uri.EscapeDataString(receipt)}";
}
