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

    public static void Run(WorkFolder work, FileInfo corpus)
    {
        var folder = new DirectoryInfo(work.Index("archive"));
        if (folder.Exists) folder.Delete(recursive: true);
        var building = Stopwatch.StartNew();
        var ids = Build(folder, corpus);
        building.Stop();
        var buildCpu = ProcessorTime.OfProcess();

        var questions = Question.ReadAll(work);
        using var reader = new ArchiveReader(folder.FullName);
        File.WriteAllLines(work.Tops("archive"), questions.Select(question => string.Join(' ', Ask(reader, question).Select(hit => ids[(int)hit.Passage]))));
        var latencies = Latencies.Of(questions, question => Ask(reader, question));
        new PeerResult("archive", ids.Count, questions.Count, building.Elapsed.TotalSeconds, Megabytes(folder), latencies.P50, latencies.P95, latencies.P99, latencies.Qps)
        {
            BuildCpuSeconds = buildCpu,
            CpuP50 = latencies.CpuP50,
            CpuP99 = latencies.CpuP99,
            SetP50 = latencies.SetP50,
            BytesPerQuestion = questions.Average(question => BytesTouched(reader, question)),
            ReadBandwidth = MemoryBandwidth.Measure(),
        }.Write(work);
    }

    private static List<string> Build(DirectoryInfo folder, FileInfo corpus)
    {
        var ids = new List<string>();
        using var writer = new Generations(folder.FullName).BeginNext();
        // Reading and splitting take the other cores, as reading processes do for the indexer.
        var read = DatabaseLines.Read(corpus.FullName, CancellationToken.None).SelectMany(line => line.Accepted)
            .AsParallel().AsOrdered().Select(line => (line.Document, Passages: DatabasePassages.Of(line.Document)));
        foreach (var (document, passages) in read)
        {
            foreach (var _ in passages) ids.Add(document.Facts.Id);
            writer.Put(document, passages);
        }
        writer.Commit();
        return ids;
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
