using Archive.Index;

namespace Archive.Tests.Fixtures;

/// <summary>An index folder of its own for a test; gone with it.</summary>
internal sealed class IndexFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"archive-tests-{Guid.NewGuid():N}");

    public Generations Generations => new(Path);

    public void Build(params IEnumerable<InventedDocument> documents)
    {
        using var writer = Generations.BeginNext();
        foreach (var document in documents) writer.Put(document.Document, document.Passages);
        writer.Commit();
    }

    public void Change(Action<ArchiveWriter> change)
    {
        using var writer = Generations.OpenLive();
        change(writer);
        writer.Commit();
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
