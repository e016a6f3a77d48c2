using Bot.Admin;
using Bot.State.Administration;
using Bot.State.Chats;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri: how the bot stands, and the switch that pauses it.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("", (HttpContext context, StatusReport report) => AdminDesk.Show(context, desk => OverviewPage.Of(desk, report.Read()))).Needs(AdminRole.Viewer);
        admin.MapPost("/tam-dung", (HttpContext context, Switches switches, Audit audit) => SwitchAsync(context, switches, audit, on: true)).Needs(AdminRole.Admin);
        admin.MapPost("/tiep-tuc", (HttpContext context, Switches switches, Audit audit) => SwitchAsync(context, switches, audit, on: false)).Needs(AdminRole.Admin);
    }

    private static async Task<IResult> SwitchAsync(HttpContext context, Switches switches, Audit audit, bool on)
    {
        await switches.SetMaintenanceAsync(on);
        await audit.WriteAsync(SignedIn.Of(context).Person, on ? "tamdung" : "tieptuc", null, "done");
        return context.RequestServices.GetRequiredService<AdminNotes>().Then(context, AdminPaths.Home, on ? AdminReplies.PausedOnWeb : AdminReplies.Resumed);
    }
}
