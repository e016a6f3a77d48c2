using Bot.Conversations.Chats;
using Bot.State.Chats;

namespace Bot.Admin.Indexing;

/// <summary>Runs that were asked for in a chat: progress and the end of the report go there.</summary>
internal sealed class ChatIndexing(IndexingRun runs, ChatPosts posts, TimeProvider clock)
{
    private const int LinesOfReport = 8;
    private static readonly TimeSpan BetweenProgress = TimeSpan.FromSeconds(30);

    public string BeginIndexing(ChatUpdate by, bool all) => Follow(by.Address, runs.BeginIndexing(by.Person, all), AdminReplies.IndexingStarted);

    public string BeginWithdrawing(ChatUpdate by, string document) =>
        Follow(by.Address, runs.Begin(by.Person, IndexerJob.Withdraw(document, runs.Index)), $"{AdminReplies.Withdrawing} …");

    public string BeginRollback(ChatUpdate by) => Follow(by.Address, runs.Begin(by.Person, IndexerJob.Rollback(runs.Index)), $"{AdminReplies.RollingBack} …");

    private string Follow(ChatAddress chat, Begun begun, string started)
    {
        if (begun.Run is not { } run) return begun.Refusal!;
        _ = TellAsync(chat, run);
        return started;
    }

    private async Task TellAsync(ChatAddress chat, Task<RunReport> run)
    {
        var begun = clock.GetTimestamp();
        while (await Task.WhenAny(run, Task.Delay(BetweenProgress, clock)) != run)
            await posts.PostAsync(chat, ChatReply.Of(AdminReplies.Progress(clock.GetElapsedTime(begun), runs.Last)));
        var report = await run;
        await posts.PostAsync(chat, ChatReply.Of(report.ExitCode is { } exitCode
            ? AdminReplies.IndexerEnded(report.Job.What, exitCode, Report(report).TakeLast(LinesOfReport))
            : AdminReplies.IndexingBroken));
    }

    private static IEnumerable<string> Report(RunReport report) =>
        report.Findings.Select(finding => $"{finding.Code} {finding.Path}: {finding.Reason}").Concat(report.Lines);
}
