namespace Archive.Index;

/// <summary>The generations in an index folder: archive-000042.db and so on, and CURRENT, which names the live one.</summary>
public sealed class Generations(string indexFolder)
{
    /// <summary>Number of the live generation; null when there is none.</summary>
    public int? Current => throw new NotSupportedException(indexFolder);

    /// <summary>Takes the writer's lock. Throws <see cref="IndexBusyException"/> naming who holds it.</summary>
    public ArchiveWriter BeginNext() => throw new NotSupportedException(indexFolder);

    public ArchiveWriter OpenLive() => throw new NotSupportedException(indexFolder);

    /// <summary>Makes the generation before the live one live again and returns its number.</summary>
    public int Rollback() => throw new NotSupportedException(indexFolder);
}
