using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Bot.Starting;

/// <summary>The indexer as it lies beside the bot (Bot.csproj puts it there), started as a process of its own.</summary>
internal sealed class IndexerProgram(string folder)
{
    public static IndexerProgram BesideTheBot { get; } = new(Path.Combine(AppContext.BaseDirectory, "indexer"));

    private string Assembly => Path.Combine(folder, "Indexer.dll");

    public bool Exists => File.Exists(Assembly);

    /// <summary>Runs `build`; each line that the indexer prints goes to <paramref name="line"/>. Returns its exit code.</summary>
    public Task<int> BuildAsync(string corpus, string index, Action<string> line, CancellationToken cancellationToken) =>
        RunAsync(["build", corpus, "--index", index], line, cancellationToken);

    /// <summary>Runs any command; each line that the indexer prints goes to <paramref name="line"/>. Returns its exit code.</summary>
    public async Task<int> RunAsync(string[] arguments, Action<string> line, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Start(arguments) };
        process.OutputDataReceived += (_, e) => Pass(e.Data);
        process.ErrorDataReceived += (_, e) => Pass(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Its reading processes end by themselves when it is gone.
            process.Kill();
            throw;
        }
        return process.ExitCode;

        void Pass(string? text)
        {
            if (text is not null) line(text);
        }
    }

    private ProcessStartInfo Start(string[] arguments)
    {
        var start = new ProcessStartInfo(Dotnet) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Assembly);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }

    /// <summary>The `dotnet` that runs this process: the runtime lies at {dotnet}/shared/Microsoft.NETCore.App/{version}/.</summary>
    private static string Dotnet
    {
        get
        {
            var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
            var own = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
            return File.Exists(own) ? own : name;
        }
    }
}
