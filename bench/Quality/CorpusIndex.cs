using Archive.Documents;
using Archive.Index;
using Bot.Answering;
using Bot.State;
using Indexer.Reading.Sources;
using Indexer.Splitting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Quality;

/// <summary>The corpus of a set, indexed in a temporary folder as the indexer does it.</summary>
internal sealed class CorpusIndex : IDisposable
{
    private const int Beginning = 160;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("quality-");

    private CorpusIndex() => Reader = new(folder.FullName);

    public ArchiveReader Reader { get; }

    /// <summary>The answering rooms over this index, without a model.</summary>
    public IHost StartBot()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Archive:Index"] = folder.FullName, ["State:Folder"] = Path.Combine(folder.FullName, "state") });
        builder.AddState().AddAnswering();
        return builder.Build();
    }

    /// <param name="leftOut">Ids that are kept out, to ask for what the archive does not hold.</param>
    public static CorpusIndex Build(FileInfo corpus, IReadOnlySet<string>? leftOut = null) => Build(corpus, id => leftOut?.Contains(id) != true);

    public static CorpusIndex Build(FileInfo corpus, Func<string, bool> isTaken)
    {
        var index = new CorpusIndex();
        using var writer = new Generations(index.folder.FullName).BeginNext();
        foreach (var document in Documents(corpus))
            if (isTaken(document.Facts.Id)) writer.Put(document, DatabasePassages.Of(document));
        writer.Commit();
        return index;
    }

    /// <summary>How each document begins, by id: title and first words, on one line.</summary>
    public static IReadOnlyDictionary<string, string> Beginnings(FileInfo corpus) => Documents(corpus)
        .Select(document => (document.Facts.Id, Text: $"{document.Facts.Title}: {document.Text}".ReplaceLineEndings(" ").Replace('\t', ' ')))
        .ToDictionary(document => document.Id, document => document.Text[..Math.Min(Beginning, document.Text.Length)], StringComparer.Ordinal);

    private static IEnumerable<OfficialDocument> Documents(FileInfo corpus) =>
        DatabaseLines.Read(corpus.FullName, CancellationToken.None).SelectMany(line => line.Accepted).Select(read => read.Document);

    public void Dispose()
    {
        Reader.Dispose();
        folder.Delete(recursive: true);
    }
}
