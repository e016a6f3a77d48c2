using System.Diagnostics;

namespace Peers;

/// <summary>
/// Milliseconds a question, one at a time, after a round that warms up; of several rounds the fastest counts, which other
/// programs on the machine disturbed least. Time of the processor beside it, which they do not disturb but for the caches.
/// </summary>
internal sealed record Latencies(double P50, double P95, double P99, double Qps, IReadOnlyDictionary<string, double> SetP50)
{
    public required double CpuP50 { get; init; }

    public required double CpuP99 { get; init; }

    private const int Rounds = 3;

    public static Latencies Of(IReadOnlyList<Question> questions, Action<Question> ask)
    {
        foreach (var question in questions) ask(question);
        var best = new double[questions.Count];
        var cpu = new double[questions.Count];
        Array.Fill(best, double.MaxValue);
        Array.Fill(cpu, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < best.Length; i++)
            {
                var (started, cpuStarted) = (Stopwatch.GetTimestamp(), ProcessorTime.OfThread());
                ask(questions[i]);
                best[i] = Math.Min(best[i], Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                cpu[i] = Math.Min(cpu[i], ProcessorTime.OfThread() - cpuStarted);
            }
        }
        var bySet = questions.Zip(best).GroupBy(pair => pair.First.Set).ToDictionary(set => set.Key, set => At([.. set.Select(pair => pair.Second).Order()], 0.5));
        double[] sorted = [.. best.Order()];
        Array.Sort(cpu);
        return new(At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99), QuestionsPerSecond(questions, ask), bySet) { CpuP50 = At(cpu, 0.5), CpuP99 = At(cpu, 0.99) };
    }

    private static double QuestionsPerSecond(IReadOnlyList<Question> questions, Action<Question> ask)
    {
        var best = 0.0;
        for (var round = 0; round < Rounds; round++)
        {
            var together = Stopwatch.StartNew();
            Parallel.ForEach(questions, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, ask);
            best = Math.Max(best, questions.Count / together.Elapsed.TotalSeconds);
        }
        return Math.Round(best, 1);
    }

    private static double At(double[] sorted, double share) => Math.Round(sorted[(int)(share * (sorted.Length - 1))], 4);
}
