using System.Net;
using System.Net.Http.Headers;

namespace Indexer.Crawling;

/// <summary>What came back. <paramref name="Bytes"/> is null when nothing new came: not modified, refused, failed.</summary>
internal sealed record Fetched(Uri Address, int Status, byte[]? Bytes, string? ContentType, string? ETag, DateTimeOffset? LastModified, string? Problem)
{
    public bool NotModified => Status == (int)HttpStatusCode.NotModified;
}

/// <summary>GET, conditionally and within limits. Redirects are followed by hand, each hop guarded like the first address.</summary>
internal sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 5;
    private const int Largest = 50 << 20;

    private readonly AddressGuard guard;
    private readonly HttpClient client;

    public PageFetcher(AddressGuard guard, string userAgent, TimeSpan? timeout = null)
    {
        this.guard = guard;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = guard.ConnectAsync,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        };
        client = new HttpClient(handler) { Timeout = timeout ?? TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(userAgent);
    }

    public async Task<Fetched> GetAsync(Uri address, CrawledPage? known, CancellationToken cancellationToken)
    {
        for (var hop = 0; hop <= MostRedirects; hop++)
        {
            if (guard.Refusal(address) is { } refusal) return Failed(address, 0, $"refused: {refusal}");
            try
            {
                using var response = await SendAsync(address, known, cancellationToken);
                if (RedirectOf(response, address) is { } next)
                {
                    address = next;
                    continue;
                }
                return await ReadAsync(address, response, cancellationToken);
            }
            catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return Failed(address, 0, e.InnerException is AddressRefusedException refused ? $"refused: {refused.Message}" : e.Message);
            }
        }
        return Failed(address, 0, $"more than {MostRedirects} redirects");
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, CrawledPage? known, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.ETag is { } etag && EntityTagHeaderValue.TryParse(etag, out var tag)) request.Headers.IfNoneMatch.Add(tag);
        if (known?.LastModified is { } modified) request.Headers.IfModifiedSince = modified;
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static Uri? RedirectOf(HttpResponseMessage response, Uri address) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && response.Headers.Location is { } location ? new Uri(address, location) : null;

    private async Task<Fetched> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (!response.IsSuccessStatusCode) return Failed(address, status, status == 304 ? null : $"status {status}");
        if (response.Content.Headers.ContentLength > Largest) return Failed(address, status, "too large");

        // The client's time-out ends with the headers; a body that drips must not hold the run.
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limited.CancelAfter(client.Timeout);
        await using var stream = await response.Content.ReadAsStreamAsync(limited.Token);
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await stream.ReadAsync(buffer, limited.Token) is > 0 and var read)
        {
            if (bytes.Length + read > Largest) return Failed(address, status, "too large");
            bytes.Write(buffer, 0, read);
        }
        return new Fetched(address, status, bytes.ToArray(), response.Content.Headers.ContentType?.MediaType, response.Headers.ETag?.ToString(), response.Content.Headers.LastModified, null);
    }

    private static Fetched Failed(Uri address, int status, string? problem) => new(address, status, null, null, null, null, problem);

    public void Dispose() => client.Dispose();
}
