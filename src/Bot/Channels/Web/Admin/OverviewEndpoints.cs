using Bot.Admin;
using Bot.State.Administration;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri: how the bot stands.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("", (HttpContext context, StatusReport report) => AdminDesk.Show(context, desk => OverviewPage.Of(desk, report.Read()))).Needs(AdminRole.Viewer);
    }
}
