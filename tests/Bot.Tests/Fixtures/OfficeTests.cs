using Bot.State.Administration;

namespace Bot.Tests.Fixtures;

/// <summary>A bot over an office's own folders, with somebody signed in at its admin pages.</summary>
public abstract class OfficeTests : IAsyncLifetime
{
    private readonly AdminRole role;
    private readonly (string Key, string Value)[] settings;

    private protected OfficeTests(AdminRole role, params (string Key, string Value)[] settings)
    {
        this.role = role;
        this.settings = settings;
    }

    private protected OfficeServer Office { get; private set; } = null!;

    private protected AdminBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Office = await OfficeServer.StartAsync(settings);
        Browser = await AdminBrowser.SignedInAsync(Office.Server, role);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Browser.Dispose();
        await Office.DisposeAsync();
    }
}
