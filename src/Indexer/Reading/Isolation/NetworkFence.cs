using System.ComponentModel;
using System.Diagnostics;

namespace Indexer.Reading.Isolation;

/// <summary>Starts reading processes in a network namespace of their own, where the system allows it: nothing they parse can call home.</summary>
internal static class NetworkFence
{
    private static readonly string[][] Ways =
    [
        ["unshare", "--net", "--"],
        ["unshare", "--user", "--map-root-user", "--net", "--"],
    ];

    private static readonly Lazy<string[]> Working = new(() => Ways.FirstOrDefault(Works) ?? []);

    /// <summary>Words to put before the command; none when there is no way.</summary>
    public static IReadOnlyList<string> Prefix => Working.Value;

    public static bool IsUp => Prefix.Count > 0;

    private static bool Works(string[] way)
    {
        try
        {
            var start = new ProcessStartInfo(way[0]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in way[1..]) start.ArgumentList.Add(argument);
            start.ArgumentList.Add("true");
            using var process = Process.Start(start)!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
