using Bot.Admin.Indexing;
using Bot.Starting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Fixtures;

/// <summary>The whole bot in memory over a small folder of documents of its own, which the real indexer takes in.</summary>
internal sealed class OfficeServer : IAsyncDisposable
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("office-");

    private bool isStopped;

    private OfficeServer()
    {
    }

    public BotServer Server { get; private set; } = null!;

    public string Corpus => Path.Combine(home.FullName, "corpus");

    public string State => Path.Combine(home.FullName, "state");

    public string Index => Path.Combine(home.FullName, "index");

    public IServiceProvider Services => Server.Services;

    public static async Task<OfficeServer> StartAsync(params (string Key, string Value)[] settings)
    {
        var office = new OfficeServer();
        Directory.CreateDirectory(office.Corpus);
        office.Write("gia-giu-xe.txt", Decision("12/2025/QĐ-UBND", "Ban hành Quy chế giữ xe", "Giá giữ xe máy ban ngày là 3.000 đồng một lượt."));
        office.Write("hoc-phi.txt", Decision("15/2025/QĐ-UBND", "Quy định mức học phí mầm non", "Học phí mầm non công lập là 120.000 đồng một tháng."));
        var index = Path.Combine(office.home.FullName, "index");
        (await IndexerProgram.BesideTheBot.BuildAsync(office.Corpus, index, _ => { }, Patience.Token)).ShouldBe(0);
        office.Server = BotServer.Over(index, [("FirstBuild:Corpus", office.Corpus), ("State:Folder", office.State), .. settings]);
        return office;
    }

    public static string Decision(string number, string title, string rule) =>
        $"""
        ỦY BAN NHÂN DÂN
        TỈNH LÂM GIANG
        Số: {number}

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc

        Lâm Giang, ngày 18 tháng 3 năm 2025

        QUYẾT ĐỊNH
        {title}

        Điều 1. Nội dung
        1. {rule}
        Điều 2. Hiệu lực thi hành
        Quyết định này có hiệu lực từ ngày 01 tháng 4 năm 2025.
        """;

    public void Write(string name, string text)
    {
        var path = Path.Combine(Corpus, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Another bot over the same folders, for what is found at the start.</summary>
    public BotServer Another() => BotServer.Over(Path.Combine(home.FullName, "index"), ("FirstBuild:Corpus", Corpus), ("State:Folder", State));

    /// <summary>Waits for the run under way to end.</summary>
    public async Task<RunReport> RunEndsAsync()
    {
        var runs = Services.GetRequiredService<IndexingRun>();
        var run = runs.Last ?? throw new InvalidOperationException("Nothing was started.");
        while (run!.IsRunning) run = await runs.NextAsync(run, Patience.Token);
        return run;
    }

    /// <summary>As after the program ended: no file is open any more.</summary>
    public async Task StopAsync()
    {
        isStopped = true;
        await Server.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        if (!isStopped) await Server.DisposeAsync();
        home.Delete(recursive: true);
    }
}
