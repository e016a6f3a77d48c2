using System.Globalization;

namespace Speed;

/// <summary>Memory of this process as Linux counts it, in megabytes: now, and the most there ever was.</summary>
internal sealed record Memory(double Now, double Most)
{
    public static Memory OfProcess()
    {
        var lines = File.ReadLines("/proc/self/status").ToDictionary(line => line[..line.IndexOf(':', StringComparison.Ordinal)], line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return new(Megabytes(lines["VmRSS"]), Megabytes(lines["VmHWM"]));
    }

    private static double Megabytes(string kilobytes) => Math.Round(double.Parse(kilobytes.Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024 / 1e6, 1);
}
