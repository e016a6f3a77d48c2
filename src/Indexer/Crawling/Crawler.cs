namespace Indexer.Crawling;

/// <summary>Counts of one source: pages that are new or changed, that stood still, that could not be had.</summary>
internal sealed record CrawlReport(string Source, int Saved, int Unchanged, int Failed, IReadOnlyList<string> Problems);

/// <summary>Sources to files, politely: robots.txt first, one request at a time with a pause between, never twice what has not changed.</summary>
internal sealed class Crawler(CrawlSettings settings, CrawlFolder folder, PageFetcher fetcher, TimeProvider clock)
{
    private readonly Dictionary<string, RobotsRules> robots = [];
    private readonly Dictionary<string, DateTimeOffset> lastAsked = [];

    public async Task<CrawlReport> CrawlAsync(CrawlSource source, Action<string> progress, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        int saved = 0, unchanged = 0;
        var start = new Uri(source.Url);
        var index = await GetAsync(start, null, cancellationToken);
        if (index.Bytes is null) return new CrawlReport(source.Name, 0, 0, 1, [$"{source.Url}: {index.Problem}"]);

        foreach (var link in LinkFinder.In(index.Bytes, index.Address, source))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var fetched = await GetAsync(link, folder.Find(link), cancellationToken);
            if (fetched.Bytes is null && !fetched.NotModified) problems.Add($"{link}: {fetched.Problem}");
            else if (folder.Save(link, fetched))
            {
                saved++;
                progress(link.AbsoluteUri);
            }
            else unchanged++;
        }
        return new CrawlReport(source.Name, saved, unchanged, problems.Count, problems);
    }

    private async Task<Fetched> GetAsync(Uri address, CrawledPage? known, CancellationToken cancellationToken)
    {
        var rules = await RulesForAsync(address, cancellationToken);
        if (!rules.Allows(address)) return new Fetched(address, 0, null, null, null, null, "robots.txt asks not to");
        await PauseAsync(address, rules.Delay, cancellationToken);
        return await fetcher.GetAsync(address, known, cancellationToken);
    }

    private async Task<RobotsRules> RulesForAsync(Uri address, CancellationToken cancellationToken)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (robots.TryGetValue(site, out var known)) return known;
        var fetched = await fetcher.GetAsync(new Uri(new Uri(site), "/robots.txt"), null, cancellationToken);
        var rules = fetched.Bytes is { } bytes ? RobotsRules.Parse(System.Text.Encoding.UTF8.GetString(bytes), settings.UserAgent)
            : fetched.Status is >= 400 and < 500 ? RobotsRules.None
            : RobotsRules.StayAway;
        return robots[site] = rules;
    }

    private async Task PauseAsync(Uri address, TimeSpan? asked, CancellationToken cancellationToken)
    {
        var pause = TimeSpan.FromSeconds(settings.Delay);
        if (asked > pause) pause = asked.Value;
        if (lastAsked.TryGetValue(address.IdnHost, out var last) && last + pause - clock.GetUtcNow() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, clock, cancellationToken);
        lastAsked[address.IdnHost] = clock.GetUtcNow();
    }
}
