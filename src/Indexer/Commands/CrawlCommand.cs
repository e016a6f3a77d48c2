using System.CommandLine;
using Indexer.Crawling;

namespace Indexer.Commands;

internal static class CrawlCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("source") { Description = Messages.CrawlSourceArgument, Arity = ArgumentArity.ZeroOrMore };
        var settings = new Option<string>("--settings") { Description = Messages.CrawlSettingsOption, DefaultValueFactory = _ => "crawl.json" };
        var into = new Option<string>("--into") { Description = Messages.CrawlIntoOption, DefaultValueFactory = _ => "corpus/thu-thap" };
        var command = new Command("crawl", Messages.Crawl) { names, settings, into };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(async () =>
        {
            var loaded = CrawlSettings.Load(parsed.GetRequiredValue(settings));
            var wanted = parsed.GetValue(names) is { Length: > 0 } given ? [.. loaded.Sources.Where(source => given.Contains(source.Name))] : loaded.Sources;
            using var fetcher = new PageFetcher(new AddressGuard(loaded.Hosts), loaded.UserAgent);
            var crawler = new Crawler(loaded, new CrawlFolder(parsed.GetRequiredValue(into), TimeProvider.System), fetcher, TimeProvider.System);
            var failed = 0;
            foreach (var source in wanted)
            {
                var report = await crawler.CrawlAsync(source, url => Console.WriteLine(url), cancellationToken);
                foreach (var problem in report.Problems) Console.Error.WriteLine(ReportFile.Escape(problem));
                Console.WriteLine(Messages.Crawled(report.Source, report.Saved, report.Unchanged, report.Failed));
                failed += report.Failed;
            }
            return wanted.Count == 0 ? ExitCode.Nothing : failed > 0 ? ExitCode.SomeSkipped : ExitCode.Done;
        }));
        return command;
    }
}
