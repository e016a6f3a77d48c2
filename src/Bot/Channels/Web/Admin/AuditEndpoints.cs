using System.Globalization;
using System.Text;
using Bot.Admin;
using Bot.Answering;
using Bot.Desk.Exporting;
using Bot.State.Administration;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri/nhat-ky: every deed, to look through and as CSV; and who is signed in.</summary>
internal static class AuditEndpoints
{
    private const int OnPage = 200;
    private const int InFile = 100_000;

    public static void MapAudit(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/nhat-ky", (string? q, DateOnly? tu, DateOnly? den, HttpContext context, Audit audit, AdminSessions sessions, IOptions<AdminOptions> options) =>
            AdminDesk.Show(context, desk => AuditPage.Of(desk, new(q ?? "", tu, den), audit.Find(Filter(q, tu, den), OnPage), sessions.All(options.Value.Limits)))).Needs(AdminRole.Admin);
        admin.MapGet("/nhat-ky.csv", (string? q, DateOnly? tu, DateOnly? den, Audit audit) => Results.File(
            Encoding.UTF8.GetBytes(CsvText.Write(audit.Find(Filter(q, tu, den), InFile).Select(Row).Prepend(["lúc", "kênh", "người", "việc", "đối tượng", "kết quả"]))),
            "text/csv; charset=utf-8", "nhat-ky.csv")).Needs(AdminRole.Admin);
        admin.MapPost("/phien/ket-thuc", async (HttpContext context, AdminSessions sessions, Audit audit, AdminNotes notes) =>
        {
            await sessions.EndAsync(context.Request.Form["phien"].ToString());
            await audit.WriteAsync(SignedIn.Of(context).Person, "end session", context.Request.Form["ten"].ToString(), "done");
            return notes.Then(context, AdminPaths.Audit, AdminReplies.SessionEnded);
        }).Needs(AdminRole.Admin);
    }

    private static AuditFilter Filter(string? words, DateOnly? from, DateOnly? to) => new((words ?? "").Trim(), Start(from), Start(to?.AddDays(1)));

    private static DateTimeOffset? Start(DateOnly? day) => day is { } date ? Vietnam.StartOf(date) : null;

    private static IEnumerable<string?> Row(AuditEntry entry) =>
        [Vietnam.Local(entry.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), entry.Person.Channel, entry.Person.User, entry.Action, entry.Target, entry.Outcome];
}

/// <summary>What was typed to look through the audit.</summary>
internal sealed record AuditQuery(string Words, DateOnly? From, DateOnly? To)
{
    public string CsvPath => AdminPaths.Audit + ".csv" + QueryString.Create(
    [
        new("q", Words),
        .. From is { } from ? [new KeyValuePair<string, string?>("tu", Iso(from))] : Array.Empty<KeyValuePair<string, string?>>(),
        .. To is { } to ? [new KeyValuePair<string, string?>("den", Iso(to))] : Array.Empty<KeyValuePair<string, string?>>(),
    ]);

    public static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
