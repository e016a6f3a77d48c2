using System.Diagnostics;
using System.Globalization;

namespace Load;

/// <summary>The bot as a process of its own, with a state of its own, and what it takes of the machine (Linux: /proc).</summary>
internal sealed class BotUnderLoad : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly DirectoryInfo state;

    private BotUnderLoad(Process process, DirectoryInfo state, Uri address)
    {
        this.process = process;
        this.state = state;
        Address = address;
    }

    public Uri Address { get; }

    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double RssMB => Status("VmRSS:");

    /// <summary>The most it ever took.</summary>
    public double PeakMB => Status("VmHWM:");

    public static async Task<BotUnderLoad> StartAsync(FileInfo bot, DirectoryInfo index, int port)
    {
        var address = new Uri($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        var folder = Directory.CreateTempSubdirectory("load-state-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[bot.FullName, "--index", index.FullName, "--urls", address.ToString(), $"--State:Folder={folder.FullName}", "--FirstBuild:Enabled=false"])
            start.ArgumentList.Add(argument);
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = address };
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(200))
        {
            if (started.HasExited || waited.Elapsed > Patience) throw new InvalidOperationException("The bot did not come up.");
            try
            {
                if ((await http.GetAsync("/health")).IsSuccessStatusCode) return new(started, folder, address);
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
        state.Delete(recursive: true);
    }

    private double Status(string name)
    {
        var line = File.ReadLines($"/proc/{process.Id.ToString(CultureInfo.InvariantCulture)}/status").First(line => line.StartsWith(name, StringComparison.Ordinal));
        return double.Parse(line[name.Length..].Trim().Split(' ')[0], CultureInfo.InvariantCulture) / 1000;
    }
}
