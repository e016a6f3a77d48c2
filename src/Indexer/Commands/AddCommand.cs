using System.CommandLine;

namespace Indexer.Commands;

internal static class AddCommand
{
    public static Command Create() => RunCommand.Create("add", Messages.Add, (ingestion, sources, progress, cancellationToken) =>
        ingestion.UpdateAsync(sources, progress, cancellationToken));
}
