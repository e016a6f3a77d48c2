using System.Text;
using Bot.Answering;
using Bot.Channels.Web.Pages;
using Bot.Desk;
using Bot.Desk.Batches;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Channels.Web.Desk;

/// <summary>/bao-chi/hang-loat: a list of numbers or queries, typed or as a file; out comes a table, on the page or as a file.</summary>
internal static class BatchPages
{
    public const string Room = "/hang-loat";

    // A thousand of the longest lines, as a form writes them.
    private const int MostBytes = 4_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void MapBatch(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(Room, (HttpContext context) => Page(context, new("")));
        // Nothing of a person hangs on it, so a form from elsewhere could do no harm: no antiforgery token.
        desk.MapPost(Room, LookUpAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(MostBytes));
    }

    private static async Task<IResult> LookUpAsync(HttpContext context, BatchLookup lookup, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!context.Request.HasFormContentType) return Page(context, new("") { Wrong = DeskReplies.EmptyBatch });
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var text = form["text"].ToString();
        var file = form.Files.GetFile("tep") is { Length: > 0 } sent ? await ReadAsync(sent, cancellationToken) : "";
        if (file is null) return Page(context, new(text) { Wrong = DeskReplies.NotText });
        var lines = file.Length > 0 ? BatchInput.Csv(file).ToList() : [.. BatchInput.Lines(text)];
        if (lines.Count == 0) return Page(context, new(text) { Wrong = DeskReplies.EmptyBatch });

        var result = lookup.Find(lines, cancellationToken);
        // The list is typed into the answer's page, so that it can be taken as a file without being sent again.
        var view = new BatchView(file.Length > 0 ? string.Join('\n', lines.Select(line => line.Text.ReplaceLineEndings(" "))) : text) { Result = result };
        var now = Vietnam.Now(clock);
        return ExportEndpoints.File(BatchSheet.Of(result, SiteAddress.Of(context.Request), now), form["dang"], "tra-hang-loat", now) ?? Page(context, view);
    }

    private static async Task<string?> ReadAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellationToken);
        try
        {
            return Strict.GetString(content.GetBuffer(), 0, (int)content.Length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static RazorComponentResult<Markup> Page(HttpContext context, BatchView view)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Html.Of(BatchPage.Of(Shell.For(context), view), view.Wrong is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }
}
