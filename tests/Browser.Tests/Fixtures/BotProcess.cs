using System.Diagnostics;

namespace Browser.Tests.Fixtures;

/// <summary>The bot as a citizen meets it: a process of its own, which builds its archive from corpus/ at the first start.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly Process process;
    private readonly string index;

    private BotProcess(Process process, string index, Uri address)
    {
        this.process = process;
        this.index = index;
        Address = address;
    }

    public Uri Address { get; }

    public static Task<BotProcess> StartAsync(Uri portal, CancellationToken cancellationToken) => StartAsync(
        Path.Combine(Path.GetTempPath(), $"browser-tests-{Guid.NewGuid():N}"), [$"--Web:EmbedOrigins:0={portal.GetLeftPart(UriPartial.Authority)}"], cancellationToken);

    public static async Task<BotProcess> StartAsync(string folder, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "--index", folder, "--urls", "http://127.0.0.1:0",
            "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information", .. settings])
            start.ArgumentList.Add(argument);

        var started = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        started.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.IndexOf(Listening, StringComparison.Ordinal) is { } at and >= 0)
                address.TrySetResult(new Uri(line.Data[(at + Listening.Length)..].Trim()));
        };
        started.Exited += (_, _) => address.TrySetException(new InvalidOperationException("The bot ended before it listened."));
        started.EnableRaisingEvents = true;
        started.BeginOutputReadLine();
        return new(started, folder, await address.Task.WaitAsync(Patience, cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        if (Directory.Exists(index)) Directory.Delete(index, recursive: true);
    }
}
