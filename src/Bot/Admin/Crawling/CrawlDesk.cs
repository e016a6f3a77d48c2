using Bot.Admin.Indexing;
using Bot.State;
using Bot.State.Administration;
using Bot.State.Chats;

namespace Bot.Admin.Crawling;

/// <summary>The sources of the bot, {state}/crawl.json: fetched at an admin's word or by their rhythm, then taken in.</summary>
internal sealed class CrawlDesk(StateDatabase state, IndexingRun runs, Switches switches, TimeProvider clock) : BackgroundService
{
    /// <summary>Below the folder of documents.</summary>
    private const string Folder = "thu-thap";
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private string File => Path.Combine(state.Folder, "crawl.json");

    public CrawlPlan Plan => System.IO.File.Exists(File) && CrawlPlan.TryParse(System.IO.File.ReadAllText(File)) is { } plan ? plan : new();

    /// <summary>When the last crawl was begun; null when none was.</summary>
    public DateTimeOffset? Last => switches.CrawledAt;

    public void Save(CrawlPlan plan)
    {
        Directory.CreateDirectory(state.Folder);
        System.IO.File.WriteAllText(File + ".part", plan.ToJson());
        System.IO.File.Move(File + ".part", File, overwrite: true);
    }

    /// <summary>Fetches all sources, or one, and then takes in what is new.</summary>
    public async Task<Begun> BeginAsync(Person by, string? source = null)
    {
        if (Plan.Sources.Count == 0) return new(null, AdminReplies.NoSources);
        if (runs.Corpus is not { } corpus) return new(null, AdminReplies.NoCorpus);
        var begun = runs.Begin(by, IndexerJob.Crawl(File, Path.Combine(corpus, Folder), source));
        if (begun.Run is not { } run) return begun;
        await switches.SetCrawledAtAsync(clock.GetUtcNow());
        _ = TakeInAsync(run, by);
        return begun;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BetweenLooks, clock, stoppingToken);
                if (Plan is { EveryHours: > 0 and var hours } && (Last is not { } last || clock.GetUtcNow() - last >= TimeSpan.FromHours(hours)))
                    await BeginAsync(new("bot", AdminReplies.Schedule));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task TakeInAsync(Task<RunReport> crawl, Person by)
    {
        if ((await crawl).ExitCode is 0 or 2) runs.BeginIndexing(by, all: false);
    }
}
