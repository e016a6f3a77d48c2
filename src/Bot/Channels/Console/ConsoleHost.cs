using Bot.Answering;
using Bot.Starting;
using Bot.State;

namespace Bot.Channels.Console;

/// <summary>The bot without its web pages: what `ask` and `--console` run in. Logs go to the error stream, answers alone to stdout.</summary>
internal static class ConsoleHost
{
    public static async Task<int> RunAsync(
        string? index, IReadOnlyList<string> settings, Func<Answerer, Task> work, CancellationToken cancellationToken)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = [.. settings],
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.ClearProviders().AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.UseIndex(index)
            .AddFirstBuild()
            .AddState()
            .AddAnswering();

        using var host = builder.Build();
        var answered = false;
        var exitCode = await host.StartCheckedAsync(async () =>
        {
            if (!await host.Services.GetRequiredService<FirstBuild>().EnsureArchiveAsync(System.Console.Error, cancellationToken)) return;
            await work(host.Services.GetRequiredService<Answerer>());
            answered = true;
        });
        return answered ? exitCode : 1;
    }
}
