using System.Diagnostics;
using System.Runtime.InteropServices;
using Indexer.Tests.Fixtures;

namespace Indexer.Tests.Processes;

/// <summary>The indexer as an admin starts it: a process of its own.</summary>
internal sealed class IndexerProcess : IDisposable
{
    // Far more than a run takes on a busy machine: what is not over by then hangs, and the test says where.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    private IndexerProcess(Process process)
    {
        this.process = process;
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    public TimeSpan Elapsed => clock.Elapsed;

    public static IndexerProcess Start(params string[] arguments) => StartWith(null, arguments);

    /// <summary>With only the programs that lie in a folder, or with all of this machine.</summary>
    private static IndexerProcess StartWith(string? programs, string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        // A killed process would leave its diagnostic pipes behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        if (programs is not null) start.Environment["PATH"] = programs;
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Indexer.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return new(Process.Start(start)!);
    }

    /// <summary>Runs to the end; returns the exit code and all that was printed.</summary>
    public static async Task<(int ExitCode, string Printed)> RunAsync(CancellationToken cancellationToken, params string[] arguments)
    {
        using var started = Start(arguments);
        return await started.ExitAsync(cancellationToken);
    }

    /// <summary>As <see cref="RunAsync"/>, on a machine that lacks the <paramref name="missing"/> programs.</summary>
    public static async Task<(int ExitCode, string Printed)> RunWithoutAsync(IReadOnlyList<string> missing, CancellationToken cancellationToken, params string[] arguments)
    {
        using var programs = new TempFolder();
        foreach (var path in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Directory.Exists).Reverse().SelectMany(Directory.EnumerateFiles))
        {
            var name = Path.GetFileName(path);
            var link = Path.Combine(programs.Path, name);
            File.Delete(link);
            if (!missing.Contains(name)) File.CreateSymbolicLink(link, path);
        }
        using var started = StartWith(programs.Path, arguments);
        return await started.ExitAsync(cancellationToken);
    }

    public async Task<(int ExitCode, string Printed)> ExitAsync(CancellationToken cancellationToken)
    {
        await InTimeAsync(process.WaitForExitAsync(cancellationToken), "has not ended");
        await InTimeAsync(Task.WhenAll(output, error), "has ended, but something it started still holds its output");
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Waits until <paramref name="isTrue"/>, or the process has ended.</summary>
    public Task UntilAsync(Func<bool> isTrue, string otherwise, CancellationToken cancellationToken) => InTimeAsync(PollAsync(isTrue, cancellationToken), otherwise);

    private async Task PollAsync(Func<bool> isTrue, CancellationToken cancellationToken)
    {
        while (!isTrue() && !process.HasExited) await Task.Delay(1, cancellationToken);
    }

    private async Task InTimeAsync(Task task, string otherwise)
    {
        try
        {
            await task.WaitAsync(Patience);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"Process {Id} {otherwise} after {Patience.TotalSeconds:0} s. Indexers there are: {string.Join("; ", Indexers())}", e);
        }
    }

    /// <summary>Command lines and states of all indexer processes, for the message of a hang.</summary>
    private static IEnumerable<string> Indexers()
    {
        foreach (var found in Process.GetProcesses())
        {
            using (found)
            {
                var line = Read(found.Id, "cmdline").Replace('\0', ' ');
                if (line.Contains("Indexer.dll", StringComparison.Ordinal)) yield return $"{found.Id} [{Read(found.Id, "wchan")}] {line}";
            }
        }
    }

    private static string Read(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>SIGKILL: the process does nothing more, not even to its own children.</summary>
    public void Kill() => process.Kill(entireProcessTree: false);

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>The `dotnet` that runs this test: the runtime lies at {dotnet}/shared/Microsoft.NETCore.App/{version}/.</summary>
    private static string Dotnet => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
