namespace Bot.Channels.Web.Assets;

internal static class AssetEndpoints
{
    public static void MapAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/assets/{name}", (string name, string? v, WebAssets assets, HttpResponse response) =>
        {
            if (assets.Find(name) is not { } asset) return Results.NotFound();
            response.Headers.CacheControl = v == asset.Version ? "public, max-age=31536000, immutable" : "no-cache";
            return Results.Bytes(asset.Content, asset.ContentType);
        });
        app.MapGet("/favicon.ico", (WebAssets assets) => Results.Redirect(assets.UrlOf("icon.svg")));
    }
}
