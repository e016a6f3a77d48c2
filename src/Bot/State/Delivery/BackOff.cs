using System.Diagnostics.CodeAnalysis;

namespace Bot.State.Delivery;

/// <summary>1 s, 2 s, 4 s … 60 s, each ± 20 %, so that those who failed together do not come back together.</summary>
[SuppressMessage("Security", "CA5394", Justification = "Scatter, no secret.")]
internal static class BackOff
{
    private const int Longest = 60;

    public static TimeSpan Of(int tries) =>
        TimeSpan.FromSeconds(Math.Min(Longest, Math.Pow(2, Math.Clamp(tries - 1, 0, 10))) * (0.8 + 0.4 * Random.Shared.NextDouble()));

    public static TimeSpan UpTo(TimeSpan most) => most * Random.Shared.NextDouble();
}
