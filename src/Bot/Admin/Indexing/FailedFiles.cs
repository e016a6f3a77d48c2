using System.Collections.Concurrent;
using Bot.Starting;

namespace Bot.Admin.Indexing;

/// <summary>The files of the last run that were skipped or need a look, as the indexer's books have them.</summary>
internal sealed class FailedFiles(IndexerProgram indexer, IndexingRun runs)
{
    public async Task<IReadOnlyList<Finding>> ReadAsync(CancellationToken cancellationToken)
    {
        if (!indexer.Exists) return [];
        var lines = new ConcurrentQueue<string>();
        await indexer.RunAsync(["stats", "--failed", "--json", "--index", runs.Index], lines.Enqueue, cancellationToken);
        return
        [
            .. lines.Select(IndexerEvent.TryParse)
                .Where(file => file is { Path: not null, Code: not null })
                .Select(file => new Finding(file!.Path!, file.Verdict == "SKIP", file.Code!, file.Reason ?? file.Code!)),
        ];
    }
}
