using Archive.Index;
using Bot.Answering;
using Bot.Answering.Contacts;
using Bot.Starting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Fixtures;

/// <summary>The answering rooms over the sample corpus, indexed by the real indexer.</summary>
public sealed class CorpusBot : IAsyncLifetime
{
    /// <summary>The day the questions are asked on: effect and relative dates depend on it.</summary>
    public static readonly DateOnly Today = new(2026, 11, 24);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("corpus-bot-");
    private IHost? host;

    internal string Index => folder.FullName;

    internal ArchiveReader Reader => Service<ArchiveReader>();

    internal ContactDirectory Contacts => Service<ContactDirectory>();

    internal Answerer Answerer => Service<Answerer>();

    public async ValueTask InitializeAsync()
    {
        // …/bin/Release/net10.0/: the indexer stands under the same configuration.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var indexer = new IndexerProgram(Path.Combine(Repository.Root, "src", "Indexer", "bin", configuration, "net10.0"));
        var exit = await indexer.BuildAsync(
            Path.Combine(Repository.Root, "corpus"), folder.FullName, _ => { }, TestContext.Current.CancellationToken);
        exit.ShouldBe(0);
        host = AnsweringHost.Start(folder.FullName);
    }

    public ValueTask DisposeAsync()
    {
        host?.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private T Service<T>()
        where T : notnull => host!.Services.GetRequiredService<T>();
}
