namespace Indexer.Commands;

/// <summary>What scripts read: 0 all indexed, 2 some files skipped, 1 nothing could be done.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Nothing = 1;
    public const int SomeSkipped = 2;

    public static int Of(IngestionReport report) =>
        report.Held is not null || (report.Documents == 0 && report.Unchanged == 0 && report.Withdrawn == 0) ? Nothing
        : report.Skipped > 0 ? SomeSkipped
        : Done;
}
