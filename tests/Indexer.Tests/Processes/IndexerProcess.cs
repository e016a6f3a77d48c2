using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Indexer.Tests.Processes;

/// <summary>The indexer as an admin starts it: a process of its own.</summary>
internal sealed class IndexerProcess : IDisposable
{
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

    public static IndexerProcess Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
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

    public async Task<(int ExitCode, string Printed)> ExitAsync(CancellationToken cancellationToken)
    {
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, await output + await error);
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
