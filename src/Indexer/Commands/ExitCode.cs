namespace Indexer.Commands;

/// <summary>What scripts read: 0 all indexed, 2 some files skipped, 1 nothing could be done.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Nothing = 1;
    public const int SomeSkipped = 2;
}
