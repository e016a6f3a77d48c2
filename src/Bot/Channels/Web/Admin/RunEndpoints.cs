using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Bot.Admin;
using Bot.Admin.Indexing;
using Bot.State.Administration;

namespace Bot.Channels.Web.Admin;

/// <summary>/quan-tri/lap-chi-muc: runs of the indexer, live; /quan-tri/tep-loi: what they could not take in.</summary>
internal static class RunEndpoints
{
    /// <summary>A page is told at most so often, and for so long; its script then asks again.</summary>
    private static readonly TimeSpan BetweenEvents = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    public static void MapRuns(this IEndpointRouteBuilder admin)
    {
        admin.MapGet("/lap-chi-muc", (HttpContext context, IndexingRun runs) => AdminDesk.Show(context, desk => RunPage.Of(desk, runs.Last))).Needs(AdminRole.Viewer);
        admin.MapGet("/lap-chi-muc/dien-bien", (IndexingRun runs, TimeProvider clock, CancellationToken cancellationToken) =>
            TypedResults.ServerSentEvents(FollowAsync(runs, clock, cancellationToken))).Needs(AdminRole.Viewer);
        admin.MapPost("/lap-chi-muc/phan-thay-doi", (HttpContext context, IndexingRun runs) => Begin(context, by => runs.BeginIndexing(by, all: false))).Needs(AdminRole.Editor);
        admin.MapPost("/lap-chi-muc/toan-bo", (HttpContext context, IndexingRun runs) => Begin(context, by => runs.BeginIndexing(by, all: true))).Needs(AdminRole.Admin);
        admin.MapPost("/lap-chi-muc/dong-y", (HttpContext context, IndexingRun runs) => Begin(context, by =>
            runs.Last is { IsHeld: true } held ? runs.BeginIndexing(by, held.Job.Arguments[0] == "build", confirmed: true) : new(null, AdminReplies.NothingHeld))).Needs(AdminRole.Admin);
        admin.MapPost("/lap-chi-muc/quay-lai", (HttpContext context, IndexingRun runs) => Begin(context, by => runs.Begin(by, IndexerJob.Rollback(runs.Index)))).Needs(AdminRole.Admin);
        admin.MapGet("/tep-loi", async (HttpContext context, FailedFiles files, CancellationToken cancellationToken) =>
        {
            var found = await files.ReadAsync(cancellationToken);
            return AdminDesk.Show(context, desk => FailedPage.Of(desk, found));
        }).Needs(AdminRole.Viewer);
    }

    private static IResult Begin(HttpContext context, Func<Person, Begun> begin)
    {
        var begun = begin(SignedIn.Of(context).Person);
        return context.RequestServices.GetRequiredService<AdminNotes>()
            .Then(context, AdminPaths.Runs, begun.Refusal ?? AdminReplies.RunStarted, isBad: begun.Refusal is not null);
    }

    private static async IAsyncEnumerable<SseItem<RunPicture>> FollowAsync(IndexingRun runs, TimeProvider clock, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        for (var seen = runs.Last; seen is not null; seen = await runs.NextAsync(seen, cancellationToken))
        {
            yield return new(RunPicture.Of(seen, clock));
            if (!seen.IsRunning || clock.GetElapsedTime(begun) > Longest) yield break;
            await Task.Delay(BetweenEvents, clock, cancellationToken);
        }
    }
}

/// <summary>What a page shows of a run under way.</summary>
internal sealed record RunPicture(string Text, bool IsRunning)
{
    public static RunPicture Of(RunReport run, TimeProvider clock) => new(AdminReplies.RunState(run, (run.EndedAt ?? clock.GetUtcNow()) - run.BegunAt), run.IsRunning);
}
