using System.Diagnostics;
using Archive.Index;
using Archive.Search;
using Indexer.Reading.Sources;
using Indexer.Splitting;

namespace Peers;

/// <summary>Our archive: the first stage alone, which is what the others do; the second is ours on top.</summary>
internal static class ArchivePeer
{
    private const int Best = 10;

    public static void Build(WorkFolder work, FileInfo corpus)
    {
        var folder = new DirectoryInfo(work.Index("archive"));
        if (folder.Exists) folder.Delete(recursive: true);
        var building = Stopwatch.StartNew();
        Write(folder, corpus);
        building.Stop();
        Ask(work, building.Elapsed.TotalSeconds, ProcessorTime.OfProcess());
    }

    /// <summary>Asks the index that is there; what its build took is told again if it was measured.</summary>
    public static void AskAgain(WorkFolder work)
    {
        var before = PeerResult.Read(work, "archive");
        Ask(work, before?.BuildSeconds ?? 0, before?.BuildCpuSeconds ?? 0);
    }

    private static void Ask(WorkFolder work, double buildSeconds, double buildCpuSeconds)
    {
        var folder = new DirectoryInfo(work.Index("archive"));
        var questions = Question.ReadAll(work);
        using var reader = new ArchiveReader(folder.FullName);
        var latencies = Latencies.Of(questions, question => Ask(reader, question));
        WriteTops(work, reader, questions);
        using var snapshot = reader.Snapshot();
        new PeerResult("archive", snapshot.PassageCount, questions.Count, buildSeconds, Megabytes(folder), latencies.P50, latencies.P95, latencies.P99, latencies.Qps)
        {
            BuildCpuSeconds = buildCpuSeconds,
            CpuP50 = latencies.CpuP50,
            CpuP99 = latencies.CpuP99,
            SetP50 = latencies.SetP50,
            BytesPerQuestion = questions.Average(question => BytesTouched(reader, question)),
            ReadBandwidth = MemoryBandwidth.Measure(),
        }.Write(work);
    }

    private static void Write(DirectoryInfo folder, FileInfo corpus)
    {
        using var writer = new Generations(folder.FullName).BeginNext();
        // Reading and splitting take the other cores, as reading processes do for the indexer.
        var read = DatabaseLines.Read(corpus.FullName, CancellationToken.None).SelectMany(line => line.Accepted)
            .AsParallel().AsOrdered().Select(line => (line.Document, Passages: DatabasePassages.Of(line.Document)));
        foreach (var (document, passages) in read) writer.Put(document, passages);
        writer.Commit();
    }

    private static void WriteTops(WorkFolder work, ArchiveReader reader, IReadOnlyList<Question> questions)
    {
        using var snapshot = reader.Snapshot();
        File.WriteAllLines(work.Tops("archive"), questions.Select(question => string.Join(' ', snapshot.ReadPassages([.. Ask(reader, question).Select(hit => hit.Passage)]).Select(passage => passage.Document.Facts.Id))));
    }

    private static IReadOnlyList<(int Score, long Passage)> Ask(ArchiveReader reader, Question question)
    {
        using var snapshot = reader.Snapshot();
        return TermScorer.Find(snapshot, [.. question.Terms.Select(term => term.ToGroup())], null, Best);
    }

    private static double BytesTouched(ArchiveReader reader, Question question)
    {
        using var snapshot = reader.Snapshot();
        var work = new ScoringWork();
        TermScorer.Find(snapshot, [.. question.Terms.Select(term => term.ToGroup())], null, Best, work);
        return work.Bytes;
    }

    private static double Megabytes(DirectoryInfo folder) => folder.EnumerateFiles().Sum(file => file.Length) / 1e6;
}
