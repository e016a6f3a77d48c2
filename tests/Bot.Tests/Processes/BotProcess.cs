using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using Bot.Tests.Fixtures;
using Fakes.Telegram;

namespace Bot.Tests.Processes;

/// <summary>The bot as an operator starts it: a process of its own, on a fake Bot API, over a state that outlives it.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder printed = new();

    private BotProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All that it printed so far, logs included.</summary>
    public string Printed
    {
        get
        {
            lock (printed) return printed.ToString();
        }
    }

    public static BotProcess Start(FakeBotApi api, SampleArchive archive, string state, params (string Name, string Value)[] more)
    {
        var start = new ProcessStartInfo(Dotnet) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "--index", archive.Folder, "--urls", "http://127.0.0.1:0"]) start.ArgumentList.Add(argument);
        (string Name, string Value)[] settings =
        [
            ("State__Folder", state), ("FirstBuild__Enabled", "false"), ("Telegram__Token", FakeBotApi.Token), ("Telegram__ApiUrl", api.Url),
            ("Telegram__PollSeconds", "5"), ("Chat__QuestionsPerMinute", "100000"), ("Chat__MostWaiting", "100000"), ("Chat__QuestionsPerMinuteOfAll", "10000000"), .. more,
        ];
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>SIGKILL: the process does nothing more.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync(Patience.Token);
    }

    /// <summary>SIGTERM, as a service manager stops it. Returns the exit code and how long it took.</summary>
    public async Task<(int ExitCode, TimeSpan Took)> StopAsync()
    {
        var clock = Stopwatch.StartNew();
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(Patience.Token);
        await process.WaitForExitAsync(Patience.Token);
        return (process.ExitCode, clock.Elapsed);
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
        SearchedLogs.Keep(Printed);
    }

    private void Keep(string? line)
    {
        if (line is null) return;
        lock (printed) printed.AppendLine(line);
    }

    /// <summary>The `dotnet` that runs this test: the runtime lies at {dotnet}/shared/Microsoft.NETCore.App/{version}/.</summary>
    private static string Dotnet => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
