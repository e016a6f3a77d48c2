using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Indexer.Reading;
using Indexer.Reading.Isolation;
using Indexer.Reading.Sources;

namespace Indexer;

/// <summary>
/// Reads files side by side in child processes and hands them on in the order of their names, so that the same corpus gives the same
/// archive. Some files ahead of the writer, so that one slow file does not hold the others.
/// </summary>
internal sealed class ReadAhead(ReadingPool pool, Ledger? ledger)
{
    private const int Ahead = 64;

    public async IAsyncEnumerable<ReadFile> ReadAsync(IReadOnlyList<string> sources, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reading = Channel.CreateBounded<Task<ReadFile>>(Ahead);
        _ = Task.Run(() => StartAllAsync(sources, reading.Writer, cancellationToken), cancellationToken);
        await foreach (var task in reading.Reader.ReadAllAsync(cancellationToken)) yield return await task;
    }

    private async Task StartAllAsync(IReadOnlyList<string> sources, ChannelWriter<Task<ReadFile>> writer, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var task in sources.SelectMany(source => Start(source, sources.Count > 1, cancellationToken)))
                await writer.WriteAsync(task, cancellationToken);
            writer.Complete();
        }
        catch (Exception e)
        {
            writer.Complete(e);
        }
    }

    private IEnumerable<Task<ReadFile>> Start(string source, bool oneOfMany, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(source);
        if (Directory.Exists(path))
        {
            var addresses = SourceAddresses.In(path);
            // Two folders may hold the same names.
            var prefix = oneOfMany ? Path.GetFileName(Path.TrimEndingDirectorySeparator(path)) + "/" : "";
            return CorpusFolder.Files(path).SelectMany(entry => Start(entry with { Id = prefix + entry.Id }, path, addresses, cancellationToken));
        }
        return CorpusFolder.Entry(path, Path.GetFileName(path), Path.GetFileName(path)) is { } file
            ? Start(file, path, SourceAddresses.In(Path.GetDirectoryName(path)!), cancellationToken)
            : [];
    }

    private IEnumerable<Task<ReadFile>> Start(CorpusEntry entry, string source, SourceAddresses addresses, CancellationToken cancellationToken)
    {
        if (entry.Refusal is { } refusal) return [Task.FromResult(ReadFile.Of(FileOutcome.Skipped(entry.Id, refusal, entry.Message!)) with { Source = source })];
        if (entry.IsFolder) return [Task.FromResult(ReadFile.OfFolder(entry))];
        if (entry.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            return DatabaseLines.Read(entry.Path, cancellationToken).Select(line => Task.FromResult(ReadFile.OfLine(line)));
        var state = FileState.Of(entry.Path);
        // What failed is tried again; what is the same is passed over.
        if (ledger?.Find(source, entry.Id) is { } known && known.State == state && known.Documents.Count > 0) return [Task.FromResult(ReadFile.OfUnchanged(known))];
        return [Task.Run(() => ReadAsync(entry, source, state, addresses.Of(entry.Id), cancellationToken), cancellationToken)];
    }

    private async Task<ReadFile> ReadAsync(CorpusEntry entry, string source, string state, string? address, CancellationToken cancellationToken)
    {
        var outcome = await pool.ReadAsync(entry.Path, entry.Id, cancellationToken);
        if (entry.Warning is { } warning) outcome = outcome with { Code = outcome.Code ?? warning };
        return ReadFile.Of(address is null ? outcome : outcome.WithAddress(address)) with { Source = source, State = state };
    }
}
