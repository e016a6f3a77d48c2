using Archive.Index;
using Bot.Admin;
using Bot.Admin.Withdrawing;
using Bot.Desk.Searching;
using Bot.State.Administration;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri/van-ban: documents are found, taken out with a reason, put back, and those who relied on them are told.</summary>
internal static class WithdrawalEndpoints
{
    private const int Shown = 30;

    public static void MapWithdrawals(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/van-ban", (string? q, HttpContext context, DeskSearch search, Withdrawals withdrawals) =>
            AdminDesk.Show(context, desk => DocumentsPage.Of(desk, DocumentsView.Find(q ?? "", search, withdrawals.Last(Shown))))).Needs(AdminRole.Viewer);
        admin.MapGet("/van-ban/{slug}", (string slug, HttpContext context, ArchiveReader reader) => Document(context, slug, reader, wrong: null)).Needs(AdminRole.Editor);
        admin.MapPost("/van-ban/{slug}/rut", WithdrawAsync).Needs(AdminRole.Editor);
        admin.MapGet("/rut/{id:long}", (long id, HttpContext context, Withdrawals withdrawals, Corrections corrections) => withdrawals.Find(id) is { } withdrawal
            ? AdminDesk.Show(context, desk => WithdrawalPage.Of(desk, withdrawal, corrections.ReachOf(withdrawal), AdminReplies.CorrectionText(withdrawal)))
            : Missing(context)).Needs(AdminRole.Viewer);
        admin.MapPost("/rut/{id:long}/dinh-chinh", CorrectAsync).Needs(AdminRole.Editor);
        admin.MapPost("/rut/{id:long}/khoi-phuc", RestoreAsync).Needs(AdminRole.Editor);
    }

    private static IResult Missing(HttpContext context) => AdminDesk.Refusal(context, StatusCodes.Status404NotFound, AdminReplies.NoSuchWithdrawal);

    private static IResult Document(HttpContext context, string slug, ArchiveReader reader, string? wrong)
    {
        using var snapshot = reader.Snapshot();
        return snapshot.FindBySlug(slug) is { } document
            ? AdminDesk.Show(context, desk => WithdrawPage.Of(desk, document, context.Request.HasFormContentType ? context.Request.Form["ly-do"].ToString() : ""), wrong)
            : AdminDesk.Refusal(context, StatusCodes.Status404NotFound, Answering.Replies.NoSuchDocument);
    }

    private static async Task<IResult> WithdrawAsync(string slug, HttpContext context, DocumentWithdrawal withdrawing, ArchiveReader reader, AdminNotes notes)
    {
        var outcome = await withdrawing.WithdrawAsync(SignedIn.Of(context).Person, slug, context.Request.Form["ly-do"].ToString().Trim());
        return outcome.Id is { } id ? notes.Then(context, AdminPaths.Withdrawal(id), AdminReplies.WithdrawnNow) : Document(context, slug, reader, outcome.Refusal);
    }

    private static async Task<IResult> CorrectAsync(long id, HttpContext context, Withdrawals withdrawals, Corrections corrections, AdminNotes notes, Audit audit)
    {
        if (withdrawals.Find(id) is not { } withdrawal) return Missing(context);
        var text = context.Request.Form["noi-dung"].ToString().ReplaceLineEndings("\n").Trim();
        if (text.Length is 0 or > Corrections.LongestText)
            return AdminDesk.Show(context, desk => WithdrawalPage.Of(desk, withdrawal, corrections.ReachOf(withdrawal), text), AdminReplies.NoCorrectionText);
        var told = await corrections.SendAsync(withdrawal, text);
        await audit.WriteAsync(SignedIn.Of(context).Person, "correction", withdrawal.Document, $"{told} chats");
        return notes.Then(context, AdminPaths.Withdrawal(id), AdminReplies.CorrectionSent(told));
    }

    private static async Task<IResult> RestoreAsync(long id, HttpContext context, Withdrawals withdrawals, Corrections corrections, DocumentWithdrawal withdrawing, AdminNotes notes, Audit audit)
    {
        if (withdrawals.Find(id) is not { } withdrawal) return Missing(context);
        var by = SignedIn.Of(context).Person;
        var reason = context.Request.Form["ly-do"].ToString().Trim();
        var outcome = await withdrawing.RestoreAsync(by, withdrawal, reason);
        if (outcome.Id is null) return AdminDesk.Show(context, desk => WithdrawalPage.Of(desk, withdrawal, corrections.ReachOf(withdrawal), AdminReplies.CorrectionText(withdrawal)), outcome.Refusal);
        await audit.WriteAsync(by, "restore", withdrawal.Document, $"done: {reason}");
        return notes.Then(context, AdminPaths.Runs, outcome.Refusal ?? AdminReplies.RestoredNow, isBad: outcome.Refusal is not null);
    }
}

/// <summary>What the page of documents shows: a search among them, and what was taken out.</summary>
internal sealed record DocumentsView(string Query, DeskResult? Result, IReadOnlyList<Withdrawal> Withdrawals)
{
    public const int MostRows = 30;

    public static DocumentsView Find(string text, DeskSearch search, IReadOnlyList<Withdrawal> withdrawals)
    {
        var query = search.Read(text);
        return new(text, text.Trim().Length > 0 && query.IsRead ? search.Find(query) : null, withdrawals);
    }
}
