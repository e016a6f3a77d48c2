using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Answering;
using Bot.Conversations.Chats;
using Bot.Starting;
using Bot.State.Administration;
using Bot.State.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Admin;

/// <summary>
/// What the indexer does at an admin's word, one run at a time: progress and the end of its report go to the chat that asked. A run ends with the
/// program; what the indexer had begun then leaves the live archive untouched.
/// </summary>
internal sealed class IndexingRun(
    IndexerProgram indexer, ChatPosts posts, Audit audit, IOptions<ArchiveOptions> archive, IOptions<FirstBuildOptions> first, TimeProvider clock) : BackgroundService
{
    private const int LinesOfReport = 8;
    private static readonly TimeSpan BetweenProgress = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private CancellationToken stopping;

    /// <summary>Takes the corpus in again: what changed, or with <paramref name="all"/> everything anew.</summary>
    public string BeginIndexing(ChatUpdate by, bool all)
    {
        if (WorkingFolders.FindUpward(first.Value.Corpus, Directory.GetCurrentDirectory()) is not { } corpus) return AdminReplies.NoCorpus;
        return Begin(by, all ? "lapchimuc lai" : "lapchimuc", AdminReplies.Indexing, [all ? "build" : "add", corpus, "--index", archive.Value.Index]);
    }

    public string BeginWithdrawing(ChatUpdate by, string document) =>
        Begin(by, "rutvanban", AdminReplies.Withdrawing, ["withdraw", document, "--index", archive.Value.Index]);

    public string BeginRollback(ChatUpdate by) => Begin(by, "quaylai", AdminReplies.RollingBack, ["rollback", "--index", archive.Value.Index]);

    /// <summary>Nothing to do but to let a run under way end before the program does.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stopping = stoppingToken;
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await running;
        }
    }

    private string Begin(ChatUpdate by, string action, string what, string[] arguments)
    {
        if (!indexer.Exists) return AdminReplies.NoIndexer;
        lock (gate)
        {
            if (!running.IsCompleted) return AdminReplies.IndexingBusy;
            running = Task.Run(() => RunAsync(by.Address, by.Person, action, what, arguments));
        }
        return action == "lapchimuc" || action == "lapchimuc lai" ? AdminReplies.IndexingStarted : $"{what} …";
    }

    private async Task RunAsync(ChatAddress chat, Person person, string action, string what, string[] arguments)
    {
        var lines = new ConcurrentQueue<string>();
        var watch = Stopwatch.StartNew();
        using var done = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var progress = TellProgressAsync(chat, lines, watch, done.Token);
        string outcome;
        try
        {
            var exitCode = await indexer.RunAsync(arguments, lines.Enqueue, stopping);
            outcome = AdminReplies.IndexerEnded(what, exitCode, lines.TakeLast(LinesOfReport));
            await audit.WriteAsync(person, action, null, $"exit {exitCode.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            outcome = AdminReplies.IndexingBroken;
            await audit.WriteAsync(person, action, null, "broken off");
        }
        await done.CancelAsync();
        await progress;
        await posts.PostAsync(chat, ChatReply.Of(outcome));
    }

    private async Task TellProgressAsync(ChatAddress chat, ConcurrentQueue<string> lines, Stopwatch watch, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenProgress, clock, cancellationToken);
                await posts.PostAsync(chat, ChatReply.Of(AdminReplies.Progress(watch.Elapsed, lines.LastOrDefault())));
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The run ended.
        }
    }
}
