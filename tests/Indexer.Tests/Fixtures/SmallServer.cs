using System.Net;
using System.Text;

namespace Indexer.Tests.Fixtures;

/// <summary>A web server on loopback that gives what a test put there.</summary>
internal sealed class SmallServer : IDisposable
{
    private readonly HttpListener listener;

    public SmallServer()
    {
        (listener, Port) = Start();
        _ = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public Dictionary<string, Action<HttpListenerResponse>> Pages { get; } = [];

    public List<string> Asked { get; } = [];

    public int NotModified { get; private set; }

    private Dictionary<Action<HttpListenerResponse>, string> Tags { get; } = Known;

    private static readonly Dictionary<Action<HttpListenerResponse>, string> Known = [];

    public static Action<HttpListenerResponse> Text(string text, string type = "text/plain", string? etag = null)
    {
        Action<HttpListenerResponse> page = response =>
        {
            response.ContentType = type;
            if (etag is not null) response.Headers["ETag"] = etag;
            response.OutputStream.Write(Encoding.UTF8.GetBytes(text));
        };
        if (etag is not null) lock (Known) Known[page] = etag;
        return page;
    }

    public static Action<HttpListenerResponse> Redirect(string target) => response =>
    {
        response.StatusCode = 302;
        response.Headers["Location"] = target;
    };

    public static Action<HttpListenerResponse> Status(int status) => response => response.StatusCode = status;

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                var path = context.Request.Url!.AbsolutePath;
                lock (Asked) Asked.Add(path);
                if (!Pages.TryGetValue(path, out var page)) context.Response.StatusCode = 404;
                else if (Tag(page) is { } tag && context.Request.Headers["If-None-Match"] == tag)
                {
                    NotModified++;
                    context.Response.StatusCode = 304;
                }
                else page(context.Response);
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private string? Tag(Action<HttpListenerResponse> page)
    {
        lock (Known) return Tags.GetValueOrDefault(page);
    }

    private static (HttpListener, int) Start()
    {
        for (var port = 42_000 + Random.Shared.Next(2_000); ; port++)
        {
            var started = new HttpListener();
            // The Host header is the listed name, so any name must do.
            started.Prefixes.Add($"http://*:{port}/");
            try
            {
                started.Start();
                return (started, port);
            }
            catch (HttpListenerException) when (port < 46_000)
            {
                started.Close();
            }
        }
    }

    public void Dispose() => listener.Close();
}
