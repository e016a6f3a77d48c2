using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Browser.Tests.Fixtures;

/// <summary>A bot of its own over a few documents that tests may change, and codes to sign in to its admin pages.</summary>
public sealed partial class Office : IAsyncLifetime
{
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("browser-office-");
    private BotProcess? bot;

    public string Corpus => Path.Combine(home.FullName, "corpus");

    internal Uri? Address => bot?.Address;

    private string Index => Path.Combine(home.FullName, "index");

    public async ValueTask InitializeAsync()
    {
        var sample = Path.Combine(Repository.Root, "corpus");
        if (!Directory.Exists(sample)) return;
        foreach (var file in new DirectoryInfo(Path.Combine(sample, "van-ban")).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Take(6))
            file.CopyTo(Path.Combine(Directory.CreateDirectory(Path.Combine(Corpus, "van-ban")).FullName, file.Name));
        File.Copy(Path.Combine(sample, "contacts.csv"), Path.Combine(Corpus, "contacts.csv"));
        await File.WriteAllTextAsync(Path.Combine(Corpus, "rong.txt"), "", TestContext.Current.CancellationToken);
        bot = await BotProcess.StartAsync(Index, [$"--FirstBuild:Corpus={Corpus}", "--Admin:SignInTries=1000"], TestContext.Current.CancellationToken);
    }

    /// <summary>As an admin makes it on the server.</summary>
    internal async Task<string> NewCodeAsync(string role, string name)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "admin-code", "--role", role, "--name", name, "--index", Index]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return Code().Match(said) is { Success: true } match ? match.Value : throw new InvalidOperationException($"No code: {said}");
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null) await bot.DisposeAsync();
        home.Delete(recursive: true);
    }

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();
}
