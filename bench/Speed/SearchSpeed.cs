using System.Diagnostics;
using System.Text.Json;
using Archive.Index;
using Archive.Search;
using Indexer.Reading.Sources;
using Indexer.Splitting;

namespace Speed;

/// <summary>Latencies in milliseconds, one question at a time; throughput with a thread a core; build time, size and memory.</summary>
internal sealed record SearchSpeed(
    int Passages, int Questions, double P50, double P95, double P99, double Qps, double IndexSeconds, double IndexMB, double RssMB)
{
    private const int MostQuestions = 1000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly DateOnly Today = new(2026, 11, 22);

    public static SearchSpeed Measure(FileInfo corpus, FileInfo queries)
    {
        var folder = Directory.CreateTempSubdirectory("speed-");
        try
        {
            var building = Stopwatch.StartNew();
            Build(corpus, folder);
            building.Stop();
            GC.Collect();
            return Ask(folder, ReadQuestions(queries), building.Elapsed.TotalSeconds);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public void Print(TextWriter output)
    {
        output.WriteLine($"{Passages} passages, {Questions} questions");
        output.WriteLine(JsonSerializer.Serialize(this, Json));
    }

    private static void Build(FileInfo corpus, DirectoryInfo folder)
    {
        using var writer = new Generations(folder.FullName).BeginNext();
        foreach (var document in DatabaseLines.Read(corpus.FullName, CancellationToken.None).SelectMany(line => line.Accepted).Select(read => read.Document))
            writer.Put(document, DatabasePassages.Of(document));
        writer.Commit();
    }

    private static List<string> ReadQuestions(FileInfo queries)
    {
        var questions = new List<string>();
        foreach (var line in File.ReadLines(queries.FullName).Where(line => line.Length > 0).Take(MostQuestions))
        {
            using var json = JsonDocument.Parse(line);
            questions.Add(json.RootElement.GetProperty("text").GetString()!);
        }
        return questions;
    }

    private static SearchSpeed Ask(DirectoryInfo folder, List<string> questions, double indexSeconds)
    {
        using var reader = new ArchiveReader(folder.FullName);
        var searcher = new PassageSearcher();
        foreach (var question in questions.Take(100)) Find(reader, searcher, question);

        var times = new double[questions.Count];
        for (var i = 0; i < times.Length; i++)
        {
            var started = Stopwatch.GetTimestamp();
            Find(reader, searcher, questions[i]);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }
        Array.Sort(times);

        var together = Stopwatch.StartNew();
        Parallel.ForEach(questions, question => Find(reader, searcher, question));
        together.Stop();

        using var process = Process.GetCurrentProcess();
        using var snapshot = reader.Snapshot();
        return new(
            snapshot.PassageCount,
            questions.Count,
            At(times, 0.50),
            At(times, 0.95),
            At(times, 0.99),
            questions.Count / together.Elapsed.TotalSeconds,
            indexSeconds,
            folder.EnumerateFiles().Sum(file => file.Length) / 1e6,
            process.WorkingSet64 / 1e6);
    }

    private static void Find(ArchiveReader reader, PassageSearcher searcher, string question)
    {
        using var snapshot = reader.Snapshot();
        searcher.Find(snapshot, PassageQuery.Read(question, Today), DocumentFilter.All, 10);
    }

    private static double At(double[] sorted, double share) => Math.Round(sorted[(int)(share * (sorted.Length - 1))], 3);
}
