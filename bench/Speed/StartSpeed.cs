using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Archive.Index;

namespace Speed;

/// <summary>
/// Seconds from the start of a process to its first answer, the medians of some processes: with the index in the system's cache, and with
/// the index dropped from it before. The process is this program, which opens the archive and asks one question.
/// </summary>
internal sealed partial record StartSpeed(double Seconds, double SecondsFromDisk, double CpuSeconds, double MemoryMB)
{
    private const int Starts = 5;
    private const int DontNeed = 4;

    public static StartSpeed Measure(DirectoryInfo index, FileInfo questions)
    {
        var warm = Median(index, questions, isDropped: false);
        var cold = Median(index, questions, isDropped: true);
        return new(warm.Seconds, cold.Seconds, warm.Cpu, warm.Memory);
    }

    /// <summary>What the process started for this does; prints seconds since its start, those of the processor, and its memory.</summary>
    public static void AnswerOnce(DirectoryInfo index, Questions questions, TextWriter output)
    {
        using var reader = new ArchiveReader(index.FullName);
        if (questions.Ask(reader, questions.Texts[0]).Kept.Count == 0) throw new InvalidOperationException("The first question finds nothing.");
        using var process = Process.GetCurrentProcess();
        var seconds = (TimeProvider.System.GetLocalNow().DateTime - process.StartTime).TotalSeconds;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:F3} {Environment.CpuUsage.TotalTime.TotalSeconds:F3} {Memory.OfProcess().Now}"));
    }

    private static (double Seconds, double Cpu, double Memory) Median(DirectoryInfo index, FileInfo questions, bool isDropped)
    {
        var runs = new List<(double Seconds, double Cpu, double Memory)>();
        for (var i = 0; i < Starts; i++)
        {
            if (isDropped) foreach (var file in index.EnumerateFiles("*.db")) Drop(file);
            double[] printed = [.. Self.Run("answer-once", "--index", index.FullName, "--queries", questions.FullName).Split(' ').Select(part => double.Parse(part, CultureInfo.InvariantCulture))];
            runs.Add((printed[0], printed[1], printed[2]));
        }
        return runs.Order().ElementAt(Starts / 2);
    }

    private static void Drop(FileInfo file)
    {
        using var opened = File.OpenHandle(file.FullName);
        if (Advise(opened, 0, 0, DontNeed) != 0) throw new IOException($"{file} cannot be dropped from the cache.");
    }

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    private static partial int Advise(SafeHandle file, long offset, long length, int advice);
}
