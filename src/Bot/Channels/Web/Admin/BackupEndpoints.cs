using Bot.Admin;
using Bot.Admin.Backups;
using Bot.State.Administration;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri/sao-luu: backups are made, checked, fetched and deleted. They are restored on the server, with the bot stopped.</summary>
internal static class BackupEndpoints
{
    public static void MapBackups(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/sao-luu", (HttpContext context, BackupDesk backups) => AdminDesk.Show(context, desk => BackupsPage.Of(desk, backups.All(), backups.Folder))).Needs(AdminRole.Admin);
        admin.MapPost("/sao-luu", async (HttpContext context, BackupDesk backups, AdminNotes notes, Audit audit, CancellationToken cancellationToken) =>
        {
            var (name, wrong) = await backups.MakeAsync(cancellationToken);
            await audit.WriteAsync(SignedIn.Of(context).Person, "backup", name, wrong is null ? "made" : "failed");
            return notes.Then(context, AdminPaths.Backups, wrong ?? AdminReplies.BackupMade(name!), isBad: wrong is not null);
        }).Needs(AdminRole.Admin);
        admin.MapGet("/sao-luu/{name}", async (string name, HttpContext context, BackupDesk backups, Audit audit) =>
        {
            if (backups.PathOf(name) is not { } path) return Missing(context);
            await audit.WriteAsync(SignedIn.Of(context).Person, "backup", name, "fetched");
            return Results.File(path, "application/zip", name);
        }).Needs(AdminRole.Admin);
        admin.MapPost("/sao-luu/{name}/kiem-tra", async (string name, HttpContext context, BackupDesk backups, AdminNotes notes, Audit audit) =>
        {
            if (backups.PathOf(name) is not { } path) return Missing(context);
            var wrong = BackupDesk.Check(path);
            await audit.WriteAsync(SignedIn.Of(context).Person, "backup", name, wrong is null ? "sound" : "damaged");
            return notes.Then(context, AdminPaths.Backups, wrong ?? AdminReplies.BackupSound, isBad: wrong is not null);
        }).Needs(AdminRole.Admin);
        admin.MapPost("/sao-luu/{name}/xoa", async (string name, HttpContext context, BackupDesk backups, AdminNotes notes, Audit audit) =>
        {
            if (backups.PathOf(name) is not { } path) return Missing(context);
            File.Delete(path);
            await audit.WriteAsync(SignedIn.Of(context).Person, "backup", name, "deleted");
            return notes.Then(context, AdminPaths.Backups, AdminReplies.BackupDeleted);
        }).Needs(AdminRole.Admin);
    }

    private static IResult Missing(HttpContext context) => AdminDesk.Refusal(context, StatusCodes.Status404NotFound, AdminReplies.NoSuchBackup);
}
