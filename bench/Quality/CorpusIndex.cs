using System.Text.Json;
using Archive.Documents;
using Archive.Index;
using Archive.Text;

namespace Quality;

/// <summary>The corpus of a set, indexed in a temporary folder.</summary>
internal sealed class CorpusIndex : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quality-");

    private CorpusIndex() => Reader = new(folder.FullName);

    public ArchiveReader Reader { get; }

    public static CorpusIndex Build(FileInfo corpus, IReadOnlySet<string>? leftOut = null)
    {
        var index = new CorpusIndex();
        using var writer = new Generations(index.folder.FullName).BeginNext();
        foreach (var line in File.ReadLines(corpus.FullName))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            var text = json.RootElement.GetProperty("text").GetString()!;
            if (leftOut?.Contains(id) == true) continue;
            writer.Put(
                new(new DocumentFacts { Id = id, Title = json.RootElement.GetProperty("title").GetString()! }, text),
                [new Passage(0, Place.Whole, "", new TextSpan(0, text.Length), text)]);
        }
        writer.Commit();
        return index;
    }

    public void Dispose()
    {
        Reader.Dispose();
        folder.Delete(recursive: true);
    }
}
