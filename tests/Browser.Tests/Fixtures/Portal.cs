using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Browser.Tests.Fixtures;

/// <summary>A province's portal, of another origin, that shows the assistant with one script tag.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private readonly WebApplication app;

    private Portal(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>Known only once the bot listens, which must know the portal first.</summary>
    public Uri? Bot { get; set; }

    public static async Task<Portal> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var portal = new Portal(builder.Build());
        portal.app.Urls.Add("http://127.0.0.1:0");
        portal.app.MapGet("/", () => Results.Content(
            $"""<!DOCTYPE html><html lang="vi"><head><title>Cổng mẫu</title></head><body><main><h1>Cổng thông tin mẫu</h1></main><script src="{portal.Bot}nhung.js" async></script></body></html>""",
            "text/html; charset=utf-8"));
        portal.app.MapGet("/favicon.ico", () => Results.NoContent());
        await portal.app.StartAsync(cancellationToken);
        return portal;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
