using System.Diagnostics;

namespace Speed;

/// <summary>Milliseconds of questions asked one after the other.</summary>
internal sealed record Latencies(int Count, double P50, double P95, double P99, double Most)
{
    public static Latencies Of(IEnumerable<string> texts, Action<string> ask) => Of([.. texts.Select(text =>
    {
        var started = Stopwatch.GetTimestamp();
        ask(text);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    })]);

    public static Latencies Of(double[] times)
    {
        double[] sorted = [.. times.Order()];
        return new(sorted.Length, At(0.5), At(0.95), At(0.99), At(1));

        double At(double share) => sorted.Length == 0 ? 0 : Math.Round(sorted[(int)(share * (sorted.Length - 1))], 3);
    }
}
