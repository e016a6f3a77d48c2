using System.Net;
using Bot.Conversations.Chats;
using Bot.State.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Metrics;

internal static class MetricsEndpoints
{
    public static void MapMetrics(this WebApplication app)
    {
        // From the first question on, not from the first look at the page.
        var page = app.Services.GetRequiredService<MetricsPage>();
        app.MapGet("/metrics", (HttpContext context, IOptions<WebOptions> web, ChatPosts posts, Switches switches, TimeProvider clock) =>
            web.Value.PublicMetrics || IPAddress.IsLoopback(context.Connection.RemoteIpAddress ?? IPAddress.Loopback)
                ? Results.Text(page.Write() + ChannelGauges.Write([.. posts.All.Select(one => one.Delivery.State())], switches.InMaintenance, clock.GetUtcNow()), "text/plain; version=0.0.4; charset=utf-8")
                : Results.NotFound());
    }
}
