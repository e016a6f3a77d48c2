using System.Globalization;
using Bot.Answering;
using Bot.Starting;
using Bot.State.Administration;
using Microsoft.Extensions.Options;

namespace Bot.Admin.Indexing;

/// <summary>What came of the wish to start a run: it runs, or <paramref name="Refusal"/> says why not.</summary>
internal sealed record Begun(Task<RunReport>? Run, string? Refusal);

/// <summary>
/// What the indexer does at an admin's word, one run at a time; the last one can be looked at while it runs and after. A run ends with the
/// program; what the indexer had begun then leaves the live archive untouched.
/// </summary>
internal sealed class IndexingRun(
    IndexerProgram indexer, Audit audit, IOptions<ArchiveOptions> archive, IOptions<FirstBuildOptions> first, TimeProvider clock) : BackgroundService
{
    private readonly Lock gate = new();
    private Task running = Task.CompletedTask;
    private CancellationToken stopping;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The run under way, or the last one since the start of the program.</summary>
    public RunReport? Last { get; private set; }

    /// <summary>The folder of documents; null when it is not there.</summary>
    public string? Corpus => WorkingFolders.FindUpward(first.Value.Corpus, Directory.GetCurrentDirectory());

    public string Index => archive.Value.Index;

    /// <summary>Takes the corpus in again: what changed, or with <paramref name="all"/> everything anew.</summary>
    public Begun BeginIndexing(Person by, bool all, bool confirmed = false) => Corpus is { } corpus
        ? Begin(by, all ? IndexerJob.Build(corpus, Index, confirmed) : IndexerJob.Add(corpus, Index, confirmed))
        : new(null, AdminReplies.NoCorpus);

    public Begun Begin(Person by, IndexerJob job)
    {
        if (!indexer.Exists) return new(null, AdminReplies.NoIndexer);
        lock (gate)
        {
            if (!running.IsCompleted) return new(null, AdminReplies.IndexingBusy);
            Last = new(job, by, clock.GetUtcNow());
            var run = Task.Run(() => RunAsync(Last));
            running = run;
            return new(run, null);
        }
    }

    /// <summary>Waits until <see cref="Last"/> is another than <paramref name="seen"/>.</summary>
    public async Task<RunReport?> NextAsync(RunReport? seen, CancellationToken cancellationToken)
    {
        while (true)
        {
            var next = changed.Task;
            if (!ReferenceEquals(Last, seen)) return Last;
            await next.WaitAsync(cancellationToken);
        }
    }

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

    private async Task<RunReport> RunAsync(RunReport report)
    {
        int? exitCode = null;
        try
        {
            exitCode = await indexer.RunAsync([.. report.Job.Arguments], line => Change(last => last.With(line)), stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            Change(last => last with { Lines = last.Lines.Add(AdminReplies.IndexingBroken) });
        }
        await audit.WriteAsync(
            report.By, report.Job.Action, report.Job.Target, Outcome(exitCode, report.Job.Reason));
        return Change(last => last with { ExitCode = exitCode, EndedAt = clock.GetUtcNow() });
    }

    private static string Outcome(int? exitCode, string? reason) =>
        (exitCode is { } code ? string.Create(CultureInfo.InvariantCulture, $"exit {code}") : "broken off") + (reason is null ? "" : $": {reason}");

    /// <summary>Lines come from two streams at once.</summary>
    private RunReport Change(Func<RunReport, RunReport> change)
    {
        lock (gate)
        {
            Last = change(Last!);
            changed.TrySetResult();
            changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return Last;
        }
    }
}
