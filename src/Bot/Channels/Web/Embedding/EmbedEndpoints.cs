using Bot.Channels.Web.Answers;
using Bot.Channels.Web.Assets;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Embedding;

/// <summary>
/// The chat on a portal's pages: one script tag there, src /nhung.js, puts a button that opens /nhung in a sandboxed frame. Only for
/// the origins in the settings.
/// </summary>
internal static class EmbedEndpoints
{
    private const string Script = "/nhung.js";
    private const string Frame = "/nhung";

    public static bool IsForOtherSites(PathString path) => path == Script || path == Frame;

    public static void MapEmbedding(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<WebOptions>>().Value.EmbedOrigins.Count == 0) return;
        app.MapGet(Script, (WebAssets assets, HttpResponse response) =>
        {
            // Its address stays the same, so a portal's page gets a new one within the hour.
            response.Headers.CacheControl = "public, max-age=3600";
            var asset = assets.Find("embed.js")!;
            return Results.Bytes(asset.Content, asset.ContentType);
        });
        app.MapGet(Frame, (HttpContext context) => Chat.Page(context, new(WebAsker.NewConversation()), Shell.For(context) with { Embedded = true }));
    }
}
