using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Fakes;

/// <summary>A platform on a port of its own of this machine.</summary>
public abstract class FakeServer : IAsyncDisposable
{
    private readonly WebApplication app;

    protected FakeServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(HandleAsync);
    }

    public string Url => app.Urls.First();

    /// <summary>What happens instead, for a method and its arguments; null lets it happen.</summary>
    public Func<string, Arguments, Fault?> Faults { get; set; } = (_, _) => null;

    public Task StartAsync() => app.StartAsync();

    public async ValueTask DisposeAsync()
    {
        // Long polls that hang are not waited for.
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(limit.Token);
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task HandleAsync(HttpContext context);

    /// <summary>True when a fault took the place of a reply.</summary>
    protected static async Task<bool> FaultAsync(HttpContext context, Fault? fault, Action deed)
    {
        switch (fault)
        {
            case Fault.ServerError error:
                context.Response.StatusCode = error.Status;
                await context.Response.WriteAsync("<html>Bad gateway</html>");
                return true;
            case Fault.Hang hang:
                if (hang.Done) deed();
                try
                {
                    await Task.Delay(hang.Time, context.RequestAborted);
                }
                catch (OperationCanceledException)
                {
                    // The caller gave up.
                }
                context.Abort();
                return true;
            case Fault.Cut cut:
                if (cut.Done) deed();
                context.Abort();
                return true;
            default:
                return false;
        }
    }

    protected static async Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json), context.RequestAborted);
    }

    protected static string Text(object? value) => JsonSerializer.Serialize(value);
}
