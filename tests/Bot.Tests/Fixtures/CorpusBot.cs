using Archive.Index;
using Archive.Search;
using Bot.Answering;
using Bot.Answering.Contacts;
using Bot.Answering.Receipts;
using Bot.Conversations;
using Bot.Starting;
using Bot.State;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Fixtures;

/// <summary>The answering rooms over the sample corpus, indexed by the real indexer.</summary>
public sealed class CorpusBot : IAsyncLifetime
{
    /// <summary>The day the questions are asked on: effect and relative dates depend on it.</summary>
    public static readonly DateOnly Today = new(2026, 11, 24);

    private StateDatabase? state;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("corpus-bot-");

    internal string Index => folder.FullName;

    internal ArchiveReader Reader { get; private set; } = null!;

    internal ReceiptBook Receipts { get; private set; } = null!;

    internal ContactDirectory Contacts { get; } = new(
        Options.Create(new ContactsOptions { File = Path.Combine(Repository.Root, "corpus", "contacts.csv") }), NullLogger<ContactDirectory>.Instance);

    internal Answerer Answerer { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        // …/bin/Release/net10.0/: the indexer stands under the same configuration.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var indexer = new IndexerProgram(Path.Combine(Repository.Root, "src", "Indexer", "bin", configuration, "net10.0"));
        var exit = await indexer.BuildAsync(
            Path.Combine(Repository.Root, "corpus"), folder.FullName, _ => { }, TestContext.Current.CancellationToken);
        exit.ShouldBe(0);
        Reader = new(folder.FullName);
        state = new(Path.Combine(folder.FullName, "state"), TimeProvider.System);
        Receipts = new(new ReceiptTable(state), TimeProvider.System, NullLogger<ReceiptBook>.Instance);
        Answerer = new(Reader, new PassageSearcher(), new ConversationStore(TimeProvider.System), Receipts, Contacts, TimeProvider.System, Options.Create(new AnsweringOptions()));
    }

    public ValueTask DisposeAsync()
    {
        state?.Dispose();
        Reader?.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
