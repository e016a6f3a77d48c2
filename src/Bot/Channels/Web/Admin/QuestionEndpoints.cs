using Bot.Admin;
using Bot.Admin.Indexing;
using Bot.Admin.Reviewing;
using Bot.State.Administration;
using Bot.State.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri/cau-hoi: what was not answered, or badly, and the reviewed answers that mend it.</summary>
internal static class QuestionEndpoints
{
    public static void MapQuestions(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/cau-hoi", async (HttpContext context, OpenQuestions questions) =>
        {
            var shortfall = await questions.ReadAsync();
            return AdminDesk.Show(context, desk => QuestionsPage.Of(desk, shortfall));
        }).Needs(AdminRole.Editor);
        admin.MapGet("/giai-dap", (string? khoa, long? phieu, HttpContext context, OpenQuestions questions, Tickets tickets) =>
            AdminDesk.Show(context, desk => ReviewedPage.Of(desk, Begin(khoa, phieu, questions, tickets)))).Needs(AdminRole.Editor);
        admin.MapPost("/giai-dap", PublishAsync).Needs(AdminRole.Editor);
    }

    private static ReviewedAnswer Begin(string? key, long? ticket, OpenQuestions questions, Tickets tickets) =>
        ticket is { } id && tickets.Find(id) is { } answered ? new(answered.Question, answered.Answer ?? "", "")
        : questions.Find(key) is { } question ? new(question.Question, "", "")
        : new("", "", "");

    private static async Task<IResult> PublishAsync(HttpContext context, ReviewedAnswers reviewed, IndexingRun runs, AdminNotes notes, Audit audit, IOptions<WebOptions> web)
    {
        var form = context.Request.Form;
        var answer = new ReviewedAnswer(form["hoi"].ToString().Trim(), form["dap"].ToString().Trim(), form["can-cu"].ToString().Trim());
        var wrong = answer.Wrong() ?? (form["xac-nhan"] == "co" ? null : AdminReplies.ReviewedConfirm) ?? (runs.Corpus is null ? AdminReplies.NoCorpus : null);
        if (wrong is not null) return AdminDesk.Show(context, desk => ReviewedPage.Of(desk, answer), wrong);
        var by = SignedIn.Of(context).Person;
        var (id, later) = reviewed.Publish(by, answer, runs.Corpus!, web.Value.Owner);
        await audit.WriteAsync(by, "reviewed answer", id, "done");
        return notes.Then(context, AdminPaths.Runs, later is null ? AdminReplies.ReviewedPublished : AdminReplies.ReviewedLater(later), isBad: later is not null);
    }
}
