using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Archive.Index;
using Indexer.Commands;

namespace Speed;

/// <summary>
/// Increments of a hundred documents, each by a process of its own as the indexer is, while this process answers without a pause: how long
/// one takes, how long after it the answers come from the new state, and the latencies meanwhile beside those before. Medians of some.
/// </summary>
internal sealed record IncrementSpeed(int Passages, double Seconds, double SeenAfterSeconds, Latencies Quiet, Latencies Meanwhile)
{
    private const int Increments = 9;
    private const int Documents = 100;

    private static readonly TimeSpan QuietTime = TimeSpan.FromSeconds(10);

    public static IncrementSpeed Measure(DirectoryInfo index, FileInfo corpus, Questions questions)
    {
        using var reader = new ArchiveReader(index.FullName);
        foreach (var text in questions.Texts) questions.Ask(reader, text);
        var quiet = new ConcurrentBag<double>();
        var meanwhile = new ConcurrentBag<double>();
        var into = quiet;
        using var stop = new CancellationTokenSource();
        var asking = Task.Run(() =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                var started = Stopwatch.GetTimestamp();
                questions.Ask(reader, questions.Texts[i % questions.Texts.Count]);
                Volatile.Read(ref into).Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }
        });
        Thread.Sleep(QuietTime);
        Volatile.Write(ref into, meanwhile);
        var runs = Enumerable.Range(0, Increments).Select(i => Increment(reader, index, corpus, i)).ToList();
        stop.Cancel();
        asking.Wait();
        using var snapshot = reader.Snapshot();
        return new(
            snapshot.PassageCount,
            runs.Select(run => run.Seconds).Order().ElementAt(Increments / 2),
            runs.Select(run => run.SeenAfter).Order().ElementAt(Increments / 2),
            Latencies.Of([.. quiet]),
            Latencies.Of([.. meanwhile]));
    }

    /// <summary>What the process started for this does: adds so many documents and prints how long that took, and when it ended.</summary>
    public static void Add(DirectoryInfo index, FileInfo corpus, int skip, TextWriter output)
    {
        // As the indexer.
        LowPriority.Take();
        var documents = BuildSpeed.Read(corpus).Skip(skip).Take(Documents).ToList();
        var adding = Stopwatch.StartNew();
        using (var writer = new Generations(index.FullName).OpenLive())
        {
            foreach (var (document, passages) in documents)
                writer.Put(document with { Facts = document.Facts with { Id = $"increment/{document.Facts.Id}" } }, passages);
            writer.Commit();
        }
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{adding.Elapsed.TotalSeconds:F3} {TimeProvider.System.GetUtcNow().UtcTicks}"));
    }

    private static (double Seconds, double SeenAfter) Increment(ArchiveReader reader, DirectoryInfo index, FileInfo corpus, int number)
    {
        var before = Commits(reader);
        var watching = Task.Run(() =>
        {
            while (Commits(reader) == before) Thread.Sleep(1);
            return TimeProvider.System.GetUtcNow();
        });
        var line = Self.Run("add", "--index", index.FullName, "--corpus", corpus.FullName, "--skip", (number * Documents).ToString(CultureInfo.InvariantCulture)).Split(' ');
        var seen = watching.GetAwaiter().GetResult();
        var ended = new DateTimeOffset(long.Parse(line[1], CultureInfo.InvariantCulture), TimeSpan.Zero);
        return (double.Parse(line[0], CultureInfo.InvariantCulture), Math.Round(Math.Max(0, (seen - ended).TotalSeconds), 3));
    }

    private static long Commits(ArchiveReader reader)
    {
        using var snapshot = reader.Snapshot();
        return snapshot.Commits;
    }
}
