using System.CommandLine;
using Archive.Index;
using Indexer.Reading.Isolation;

namespace Indexer.Commands;

/// <summary>Follows folders: what changes there is in the archive some seconds later. A second writer makes it wait, not stop.</summary>
internal static class WatchCommand
{
    // Files are copied in pieces: a change is taken up when the folder has been quiet for so long.
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var folders = new Argument<string[]>("folder") { Description = Messages.SourceArgument, Arity = ArgumentArity.OneOrMore };
        var index = IndexOption.Create();
        var interval = new Option<int>("--interval") { Description = Messages.IntervalOption, DefaultValueFactory = _ => 60 };
        var confirm = new Option<bool>("--confirm") { Description = Messages.ConfirmOption };
        var command = new Command("watch", Messages.Watch) { folders, index, interval, confirm };
        command.SetAction((parsed, cancellationToken) => Guarded.RunAsync(async () =>
        {
            var sources = parsed.GetRequiredValue(folders);
            LowPriority.Take();
            using var pool = new ReadingPool();
            var ingestion = new Ingestion(parsed.GetRequiredValue(index), pool) { ConfirmShrink = parsed.GetValue(confirm) };
            Console.WriteLine(Messages.Watching);
            while (!cancellationToken.IsCancellationRequested)
            {
                await UpdateAsync(ingestion, sources, cancellationToken);
                await FolderChange.WaitAsync(sources, TimeSpan.FromSeconds(parsed.GetRequiredValue(interval)), Quiet, cancellationToken);
            }
            return ExitCode.Done;
        }));
        return command;
    }

    private static async Task UpdateAsync(Ingestion ingestion, string[] sources, CancellationToken cancellationToken)
    {
        try
        {
            using var view = RunView.Create();
            var report = await ingestion.UpdateAsync(sources, view.Show, cancellationToken);
            if (report.Documents > 0 || report.Withdrawn > 0 || report.Held is not null) view.Finish(report);
        }
        catch (IndexBusyException e)
        {
            Console.Error.WriteLine(Messages.Busy(e.Message));
        }
    }
}
