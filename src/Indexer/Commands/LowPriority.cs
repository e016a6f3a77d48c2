using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Indexer.Commands;

/// <summary>
/// Whoever waits for an answer goes first: what writes beside a bot takes what the processor has left, and against a busy thread a quarter of a core.
/// Not less, or files would not be read in the time they are given.
/// </summary>
internal static class LowPriority
{
    private const int Nice = 5;

    // PRIO_PROCESS, by which Linux means a thread.
    private const int OfThread = 0;

    /// <summary>For this process and those it starts; one whose priority was set from outside keeps it.</summary>
    public static void Take()
    {
        using var process = Process.GetCurrentProcess();
        if (process.PriorityClass != ProcessPriorityClass.Normal) return;
        if (!OperatingSystem.IsLinux())
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
            return;
        }
        // Threads that start later take after those that start them.
        foreach (var thread in Directory.EnumerateDirectories("/proc/self/task"))
            _ = SetPriority(OfThread, int.Parse(Path.GetFileName(thread), CultureInfo.InvariantCulture), Nice);
    }

    [DllImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetPriority(int which, int who, int priority);
}
