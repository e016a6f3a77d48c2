using System.Diagnostics;
using Archive.Index;

namespace Speed;

/// <summary>Questions asked of an index whose lists are cached: one at a time, then by a thread a core; and the memory that takes.</summary>
internal sealed record SearchSpeed(int Passages, Latencies Alone, Latencies Together, double QuestionsPerSecond, Memory MemoryMB)
{
    public static SearchSpeed Measure(DirectoryInfo index, Questions questions)
    {
        using var reader = new ArchiveReader(index.FullName);
        foreach (var text in questions.Texts) questions.Ask(reader, text);
        var alone = Latencies.Of(questions.Texts, text => questions.Ask(reader, text));

        var times = new double[questions.Texts.Count];
        var together = Stopwatch.StartNew();
        Parallel.For(0, times.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var started = Stopwatch.GetTimestamp();
            questions.Ask(reader, questions.Texts[i]);
            times[i] = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        });
        together.Stop();
        using var snapshot = reader.Snapshot();
        return new(snapshot.PassageCount, alone, Latencies.Of(times), Math.Round(times.Length / together.Elapsed.TotalSeconds, 1), Memory.OfProcess());
    }
}
