using System.Diagnostics;
using Archive.Documents;
using Archive.Index;
using Indexer.Reading.Sources;
using Indexer.Splitting;

namespace Speed;

/// <summary>A full build into an index folder: seconds by the clock and of the processor, bytes, the most memory it took.</summary>
internal sealed record BuildSpeed(int Passages, double Seconds, double CpuSeconds, double IndexMB, double MostMemoryMB)
{
    public static BuildSpeed Measure(FileInfo corpus, DirectoryInfo index)
    {
        var building = Stopwatch.StartNew();
        using (var writer = new Generations(index.FullName).BeginNext())
        {
            foreach (var (document, passages) in Read(corpus)) writer.Put(document, passages);
            writer.Commit();
        }
        building.Stop();
        using var reader = new ArchiveReader(index.FullName);
        using var snapshot = reader.Snapshot();
        return new(snapshot.PassageCount, building.Elapsed.TotalSeconds, Environment.CpuUsage.TotalTime.TotalSeconds, Megabytes(index), Memory.OfProcess().Most);
    }

    /// <summary>Documents with their passages, in order; read and split on the other cores, as reading processes do for the indexer.</summary>
    public static IEnumerable<(OfficialDocument Document, IReadOnlyList<Passage> Passages)> Read(FileInfo corpus) =>
        DatabaseLines.Read(corpus.FullName, CancellationToken.None).SelectMany(line => line.Accepted)
            .AsParallel().AsOrdered().Select(read => (read.Document, DatabasePassages.Of(read.Document)));

    public static double Megabytes(DirectoryInfo index) => index.EnumerateFiles().Sum(file => file.Length) / 1e6;
}
