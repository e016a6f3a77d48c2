using Archive.Index;
using Archive.Search;

namespace Indexer.Tests.Processes;

/// <summary>Asks the archive without a pause, as a busy bot would, and fails at the first answer that is not of one state.</summary>
internal sealed class AskingReader(string index, int documents) : IDisposable
{
    private static readonly string[] Questions =
    [
        "công văn này thuộc mẻ nào", "cung cấp thông tin cho báo chí", "báo chí hỏi thì trả lời khi nào", "gia nuoc", "họp báo quý nội dung thứ 17",
    ];

    private readonly ArchiveReader reader = new(index);
    private readonly PassageSearcher searcher = new();
    private (int Generation, long Commits) last;
    private int lastBatch;

    /// <summary>The batch that was acknowledged last, and the one that may be live already.</summary>
    public int Acknowledged { get; set; }

    public int Begun { get; set; }

    public int Reads { get; private set; }

    public void AskUntil(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested) Ask();
    }

    /// <summary>Asks once and returns the batch that is live.</summary>
    public int Ask()
    {
        var acknowledged = Acknowledged;
        using var snapshot = reader.Snapshot();
        var state = (snapshot.Generation, snapshot.Commits);
        if (state.CompareTo(last) < 0) throw new InvalidOperationException($"State {state} after {last}.");
        last = state;

        var query = PassageQuery.Read(Questions[Reads % Questions.Length], new DateOnly(2026, 1, 1));
        var found = searcher.Find(snapshot, query, DocumentFilter.All, 20).Kept;
        var batch = Batch.Of(found.SelectMany(hit => new[] { hit.Document.Facts.Title, hit.Passage.Text }));
        if (Reads % 5 == 0)
        {
            var all = snapshot.List(DocumentFilter.All, int.MaxValue);
            if (all.Count != documents) throw new InvalidOperationException($"{all.Count} documents of {documents}.");
            if (Batch.Of(all.Select(snapshot.ReadText)) != batch) throw new InvalidOperationException("Texts of another batch than the passages.");
        }
        if (batch < lastBatch || batch < acknowledged || batch > Begun)
            throw new InvalidOperationException($"Batch {batch} after {lastBatch}; acknowledged {acknowledged}, begun {Begun}.");
        lastBatch = batch;
        Reads++;
        return batch;
    }

    public void Dispose() => reader.Dispose();
}
