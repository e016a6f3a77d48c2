using Microsoft.Playwright;

namespace Browser.Tests.Fixtures;

/// <summary>The running bot and a browser, shared by all tests of the assembly.</summary>
public sealed class Site : IAsyncLifetime
{
    private static readonly string? Chromium =
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    private Portal? portal;
    private BotProcess? bot;
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal static bool CanRun => WhyNot is null;

    private static string? WhyNot =>
        Chromium is null ? "Chromium is missing: apt-get install chromium."
        : !Directory.Exists(Path.Combine(Repository.Root, "corpus")) ? "There is no corpus/ to ask about."
        : null;

    public async ValueTask InitializeAsync()
    {
        if (WhyNot is not null) return;
        portal = await Portal.StartAsync(TestContext.Current.CancellationToken);
        bot = await BotProcess.StartAsync(portal.Address, TestContext.Current.CancellationToken);
        portal.Bot = bot.Address;
        playwright = await Playwright.CreateAsync();
        // As root, in a container, Chromium has no sandbox of its own.
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    public Uri PortalAddress => portal!.Address;

    /// <summary>A new visitor, who has been here never before.</summary>
    internal Task<Visit> VisitAsync(Screen screen, Action<BrowserNewContextOptions>? change = null) => VisitAsync(screen, bot?.Address, change);

    /// <summary>The same at a bot of the test's own.</summary>
    internal async Task<Visit> VisitAsync(Screen screen, Uri? address, Action<BrowserNewContextOptions>? change = null)
    {
        Assert.SkipWhen(WhyNot is not null, WhyNot ?? "");
        var options = screen.Options();
        options.BaseURL = address!.ToString();
        options.Locale = "vi-VN";
        change?.Invoke(options);
        return await Visit.BeginAsync(await browser!.NewContextAsync(options), address);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
        if (bot is not null) await bot.DisposeAsync();
        if (portal is not null) await portal.DisposeAsync();
    }
}
