using System.CommandLine;

namespace Indexer.Commands;

internal static class BuildCommand
{
    public static Command Create() => RunCommand.Create("build", Messages.Build, (ingestion, sources, progress, cancellationToken) =>
        ingestion.BuildAsync(sources, progress, cancellationToken));
}
