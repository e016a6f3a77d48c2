using System.Diagnostics;
using System.Threading.Channels;
using Archive.Documents;
using Archive.Index;
using Indexer.Reading;
using Indexer.Reading.Isolation;
using Indexer.Reading.Sources;
using Indexer.Splitting;

namespace Indexer;

/// <summary>
/// The upper line of the flow: file ─Reading→ OfficialDocument ─Splitting→ Passage ─Index→ archive. Files are read side by side in
/// child processes and written one by one in the order of their names, so that the same corpus gives the same archive.
/// </summary>
internal sealed class Ingestion(Generations generations, ReadingPool pool)
{
    // Read ahead of the writer, so that one slow file does not hold the others.
    private const int Ahead = 64;

    /// <summary>A full build beside the live generation; goes live at the end, and not at all when it holds nothing.</summary>
    public Task<IngestionReport> BuildAsync(IReadOnlyList<string> sources, Action<IngestedFile> progress, CancellationToken cancellationToken) =>
        RunAsync(generations.BeginNext, sources, progress, cancellationToken);

    /// <summary>Adds or replaces documents of the live generation, in one transaction.</summary>
    public Task<IngestionReport> AddAsync(IReadOnlyList<string> sources, Action<IngestedFile> progress, CancellationToken cancellationToken) =>
        RunAsync(generations.OpenLive, sources, progress, cancellationToken);

    private async Task<IngestionReport> RunAsync(
        Func<ArchiveWriter> open, IReadOnlyList<string> sources, Action<IngestedFile> progress, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        using var writer = open();
        var putting = new Putting(writer);
        await foreach (var read in ReadAllAsync(sources, cancellationToken))
            foreach (var line in putting.Put(read)) progress(line);
        if (putting.Files.Any(file => file.Documents > 0)) writer.Commit();
        return new IngestionReport(putting.Files, generations.Current, clock.Elapsed);
    }

    private IAsyncEnumerable<ReadFile> ReadAllAsync(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var reading = Channel.CreateBounded<Task<ReadFile>>(Ahead);
        _ = Task.Run(
            async () =>
            {
                try
                {
                    foreach (var task in sources.SelectMany(source => ReadSource(source, sources.Count > 1, cancellationToken)))
                        await reading.Writer.WriteAsync(task, cancellationToken);
                    reading.Writer.Complete();
                }
                catch (Exception e)
                {
                    reading.Writer.Complete(e);
                }
            },
            cancellationToken);
        return InOrderAsync(reading.Reader, cancellationToken);
    }

    private static async IAsyncEnumerable<ReadFile> InOrderAsync(
        ChannelReader<Task<ReadFile>> tasks, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var task in tasks.ReadAllAsync(cancellationToken)) yield return await task;
    }

    private IEnumerable<Task<ReadFile>> ReadSource(string source, bool oneOfMany, CancellationToken cancellationToken)
    {
        if (Directory.Exists(source))
        {
            var addresses = SourceAddresses.In(source);
            // Two folders may hold the same names.
            var prefix = oneOfMany ? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source))) + "/" : "";
            return CorpusFolder.Files(source).SelectMany(entry => ReadEntry(entry with { Id = prefix + entry.Id }, addresses, cancellationToken));
        }
        return CorpusFolder.Entry(Path.GetFullPath(source), Path.GetFileName(source), Path.GetFileName(source)) is { } file
            ? ReadEntry(file, SourceAddresses.In(Path.GetDirectoryName(Path.GetFullPath(source))!), cancellationToken)
            : [];
    }

    private IEnumerable<Task<ReadFile>> ReadEntry(CorpusEntry entry, SourceAddresses addresses, CancellationToken cancellationToken)
    {
        if (entry.Refusal is { } refusal) return [Task.FromResult(ReadFile.Of(FileOutcome.Skipped(entry.Id, refusal, entry.Message!)))];
        if (entry.IsFolder) return [Task.FromResult(ReadFile.OfFolder(entry))];
        if (entry.Path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase))
            return DatabaseLines.Read(entry.Path, cancellationToken).Select(line => Task.FromResult(ReadFile.OfLine(line)));
        return [Task.Run(() => ReadFileAsync(entry, addresses.Of(entry.Id), cancellationToken), cancellationToken)];
    }

    private async Task<ReadFile> ReadFileAsync(CorpusEntry entry, string? address, CancellationToken cancellationToken)
    {
        var outcome = await pool.ReadAsync(entry.Path, entry.Id, cancellationToken);
        if (entry.Warning is { } warning) outcome = outcome with { Code = outcome.Code ?? warning };
        return ReadFile.Guarded(address is null ? outcome : outcome.WithAddress(address));
    }

    /// <summary>A file with its documents already split.</summary>
    private sealed record ReadFile(FileOutcome Outcome, IReadOnlyList<(OfficialDocument Document, IReadOnlyList<Passage> Passages)> Documents)
    {
        public Verdict Verdict { get; private init; } = Outcome.Verdict;

        public static ReadFile OfFolder(CorpusEntry folder) => new(new FileOutcome(folder.Id, [], folder.Warning, null), []) { Verdict = Verdict.IndexWarn };

        public static ReadFile OfLine(FileOutcome outcome) =>
            new(outcome, [.. outcome.Accepted.Select(read => (read.Document, DatabasePassages.Of(read.Document)))]);

        /// <summary>What cannot be split is lost alone, as what cannot be read.</summary>
        public static ReadFile Guarded(FileOutcome outcome)
        {
            try
            {
                return Of(outcome);
            }
            catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or IndexOutOfRangeException)
            {
                return Of(FileOutcome.Skipped(outcome.Id, ReasonCode.Corrupt, $"{outcome.Id}: {e.GetType().Name}: {e.Message}"));
            }
        }

        public static ReadFile Of(FileOutcome outcome) =>
            new(outcome, [.. outcome.Accepted.Select(read => (read.Document, PassageSplitter.Split(read.Document)))]);
    }

    private sealed class Putting(ArchiveWriter writer)
    {
        private readonly Dictionary<string, string> byContent = [];

        public List<IngestedFile> Files { get; } = [];

        public IEnumerable<IngestedFile> Put(ReadFile read)
        {
            var outcome = read.Outcome;
            var text = string.Join("\n\n", read.Documents.Select(document => document.Document.Text));
            var line = new IngestedFile(outcome.Id, read.Verdict, outcome.Code, outcome.Message, read.Documents.Count == 0 ? null : text);
            // The same bytes under two names would give every answer twice.
            if (read.Documents is [var first, ..] && first.Document.Facts.ContentHash is { } hash && !byContent.TryAdd(hash, outcome.Id))
            {
                line = line with { Verdict = Verdict.Skip, Code = ReasonCode.Duplicate, Message = $"{outcome.Id}: the same file as {byContent[hash]}." };
            }
            else
            {
                foreach (var (document, passages) in read.Documents)
                {
                    writer.Put(document, passages);
                    line = line with { Documents = line.Documents + 1, Passages = line.Passages + passages.Count };
                }
            }
            Files.Add(line);
            yield return line;
            if (outcome.Sidecar is not { } sidecar) yield break;
            var sidecarLine = new IngestedFile(sidecar.Id, sidecar.Code is null ? Verdict.Index : Verdict.IndexWarn, sidecar.Code, null, line.Text);
            Files.Add(sidecarLine);
            yield return sidecarLine;
        }
    }
}
