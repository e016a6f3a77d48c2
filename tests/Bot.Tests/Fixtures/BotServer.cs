using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Bot.Tests.Fixtures;

/// <summary>The whole bot in memory, over a small archive or over none.</summary>
internal sealed class BotServer : WebApplicationFactory<Program>
{
    private readonly SampleArchive? archive;
    private readonly DirectoryInfo state = Directory.CreateTempSubdirectory("bot-state-");
    private readonly Dictionary<string, string> settings;

    private BotServer(SampleArchive? archive, string index, (string Key, string Value)[] settings)
    {
        this.archive = archive;
        this.settings = settings.ToDictionary(setting => setting.Key, setting => setting.Value);
        this.settings["Archive:Index"] = index;
        this.settings["FirstBuild:Enabled"] = "false";
        this.settings.TryAdd("State:Folder", state.FullName);
    }

    public static BotServer WithSamples(params (string Key, string Value)[] settings)
    {
        var samples = SampleArchive.Build();
        return new(samples, samples.Folder, settings);
    }

    /// <summary>Over an index that the test keeps.</summary>
    public static BotServer Over(string index, params (string Key, string Value)[] settings) => new(null, index, settings);

    public static BotServer WithoutArchive() =>
        new(null, Path.Combine(Path.GetTempPath(), $"bot-tests-{Guid.NewGuid():N}"), []);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(SearchedLogs.AddTo);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        archive?.Dispose();
        state.Delete(recursive: true);
    }
}
