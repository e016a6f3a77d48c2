using System.Diagnostics;
using System.Text;
using Bot.Tests.Fixtures;

namespace Bot.Tests.Foreign;

/// <summary>A program of somebody else's, run by Node.js out of tests/Fakes/Foreign; without Node.js or its packages the test is skipped and says so.</summary>
internal sealed class ForeignProgram : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder printed = new();

    private ForeignProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Fakes", "Foreign");

    public string Printed
    {
        get
        {
            lock (printed) return printed.ToString();
        }
    }

    public static ForeignProgram Start(string script, params (string Name, string Value)[] environment)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "grammy"))) Assert.Skip("The foreign programs are not installed: run 'npm ci' in tests/Fakes/Foreign.");
        var start = new ProcessStartInfo("node") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        start.ArgumentList.Add(script);
        foreach (var (name, value) in environment) start.Environment[name] = value;
        try
        {
            return new(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no Node.js.");
            throw;
        }
    }

    public async Task<int> ExitAsync()
    {
        await process.WaitForExitAsync(Patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (printed) printed.AppendLine(line);
    }
}
