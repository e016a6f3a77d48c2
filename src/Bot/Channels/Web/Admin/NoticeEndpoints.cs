using System.Globalization;
using Bot.Admin;
using Bot.Admin.Notices;
using Bot.State.Administration;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri/thong-bao: an emergency notice in two steps, and taking it off the web again.</summary>
internal static class NoticeEndpoints
{
    private const int Shown = 30;

    public static void MapNotices(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/thong-bao", (HttpContext context, Broadcasts broadcasts) => AdminDesk.Show(context, desk => NoticesPage.Of(desk, broadcasts.Last(Shown), "", "7", "24"))).Needs(AdminRole.Admin);
        admin.MapPost("/thong-bao", DraftAsync).Needs(AdminRole.Admin);
        admin.MapGet("/thong-bao/{id:long}", (long id, HttpContext context, Broadcasts broadcasts, NoticeDesk notices) => broadcasts.Find(id) is { } broadcast
            ? AdminDesk.Show(context, desk => NoticePage.Of(desk, broadcast, notices.ReachOf(broadcast).Count))
            : Missing(context)).Needs(AdminRole.Admin);
        admin.MapPost("/thong-bao/{id:long}/gui", SendAsync).Needs(AdminRole.Admin);
        admin.MapPost("/thong-bao/{id:long}/go", async (long id, HttpContext context, Broadcasts broadcasts, NoticeDesk notices, AdminNotes notes, Audit audit) =>
        {
            if (broadcasts.Find(id) is not { } broadcast) return Missing(context);
            await notices.EndAsync(broadcast);
            await audit.WriteAsync(SignedIn.Of(context).Person, "notice", Number(id), "ended");
            return notes.Then(context, AdminPaths.Notices, AdminReplies.NoticeEnded);
        }).Needs(AdminRole.Admin);
    }

    private static IResult Missing(HttpContext context) => AdminDesk.Refusal(context, StatusCodes.Status404NotFound, AdminReplies.NoSuchNotice);

    private static async Task<IResult> DraftAsync(HttpContext context, Broadcasts broadcasts, AdminNotes notes, Audit audit)
    {
        var form = context.Request.Form;
        var text = form["noi-dung"].ToString().ReplaceLineEndings("\n").Trim();
        if (text.Length is < 10 or > NoticeDesk.LongestText || Whole(form["ngay"], NoticeDesk.MostDays) is not { } days || Whole(form["gio"], NoticeDesk.MostHours) is not { } hours)
            return AdminDesk.Show(context, desk => NoticesPage.Of(desk, broadcasts.Last(Shown), text, form["ngay"].ToString(), form["gio"].ToString()), AdminReplies.NoticeWrong);
        var by = SignedIn.Of(context).Person;
        var id = await broadcasts.DraftAsync(text, days, TimeSpan.FromHours(hours), by.User);
        await audit.WriteAsync(by, "notice", Number(id), "drafted");
        context.Response.Headers.Location = AdminPaths.Notice(id);
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static async Task<IResult> SendAsync(long id, HttpContext context, Broadcasts broadcasts, NoticeDesk notices, AdminNotes notes, Audit audit)
    {
        if (broadcasts.Find(id) is not { } broadcast) return Missing(context);
        if (!string.Equals(context.Request.Form["xac-nhan"].ToString().Trim(), AdminReplies.NoticeWord, StringComparison.OrdinalIgnoreCase))
            return AdminDesk.Show(context, desk => NoticePage.Of(desk, broadcast, notices.ReachOf(broadcast).Count), AdminReplies.NoticeConfirm);
        var by = SignedIn.Of(context).Person;
        var sent = await notices.SendAsync(broadcast, by);
        await audit.WriteAsync(by, "notice", Number(id), sent is { } chats ? string.Create(CultureInfo.InvariantCulture, $"sent to {chats} chats") : "sent already");
        return notes.Then(context, AdminPaths.Notices, sent is { } reached ? AdminReplies.NoticeSent(reached) : AdminReplies.NoticeSentAlready, isBad: sent is null);
    }

    private static int? Whole(string? text, int most) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;

    private static string Number(long id) => id.ToString(CultureInfo.InvariantCulture);
}
