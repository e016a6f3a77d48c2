namespace Archive.Index;

/// <summary>The reading end of an index folder; follows CURRENT and increments by itself. Safe for many threads.</summary>
public sealed class ArchiveReader(string indexFolder) : IDisposable
{
    public string IndexFolder => indexFolder;

    public ArchiveSnapshot Snapshot() => throw new NotSupportedException(indexFolder);

    public void Dispose() => GC.SuppressFinalize(this);
}
