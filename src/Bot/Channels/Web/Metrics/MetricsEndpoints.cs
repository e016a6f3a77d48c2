using System.Net;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Metrics;

internal static class MetricsEndpoints
{
    public static void MapMetrics(this WebApplication app)
    {
        // From the first question on, not from the first look at the page.
        var page = app.Services.GetRequiredService<MetricsPage>();
        app.MapGet("/metrics", (HttpContext context, IOptions<WebOptions> web) =>
            web.Value.PublicMetrics || IPAddress.IsLoopback(context.Connection.RemoteIpAddress ?? IPAddress.Loopback)
                ? Results.Text(page.Write(), "text/plain; version=0.0.4; charset=utf-8")
                : Results.NotFound());
    }
}
