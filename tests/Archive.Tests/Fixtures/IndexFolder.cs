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

    /// <summary>An empty build, then documents added, replaced and withdrawn at random; returns what is there in the end.</summary>
    public Dictionary<string, InventedDocument> Grow(InventedCorpus corpus, int increments)
    {
        var live = new Dictionary<string, InventedDocument>(StringComparer.Ordinal);
        Build();
        for (; increments > 0; increments--)
        {
            Change(writer =>
            {
                for (var change = corpus.Random.Next(1, 6); change > 0; change--)
                {
                    var document = corpus.Next($"van-ban/{corpus.Random.Next(120):D4}.txt");
                    if (corpus.Random.Next(4) == 0)
                    {
                        writer.Withdraw(document.Id).ShouldBe(live.Remove(document.Id));
                        continue;
                    }
                    document.PutInto(writer);
                    live[document.Id] = document;
                }
            });
        }
        return live;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
