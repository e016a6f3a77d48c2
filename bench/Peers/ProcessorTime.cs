using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Peers;

/// <summary>Time that a processor worked for us: of one thread in milliseconds, of the whole process in seconds.</summary>
internal static partial class ProcessorTime
{
    // CLOCK_THREAD_CPUTIME_ID of Linux; .NET has no counterpart.
    private const int ThreadClock = 3;

    public static double OfThread() =>
        OperatingSystem.IsLinux() && GetTime(ThreadClock, out var time) == 0 ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6) : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    public static double OfProcess()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int GetTime(int clock, out Time time);

    private readonly struct Time
    {
        public readonly nint Seconds;
        public readonly nint Nanoseconds;
    }
}
