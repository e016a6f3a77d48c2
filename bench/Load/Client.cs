using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Load;

/// <summary>Asks the web API, on as many connections as it takes.</summary>
internal sealed class Client(Uri address) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, UseProxy = false, PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2) })
    {
        BaseAddress = address,
        Timeout = Patience,
    };

    public async Task<(ReplyKind Kind, string? Fault)> AskAsync(byte[] body)
    {
        try
        {
            using var content = new ByteArrayContent(body) { Headers = { ContentType = Json } };
            using var reply = await http.PostAsync("/api/ask", content).ConfigureAwait(false);
            var bytes = await reply.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
            return reply.StatusCode switch
            {
                HttpStatusCode.OK => (ReplyKind.Answered, null),
                HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => Refusal(reply, bytes),
                var other => (ReplyKind.Failed, $"status {(int)other}"),
            };
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException or IOException)
        {
            return (ReplyKind.Failed, failure.GetType().Name);
        }
    }

    public void Dispose() => http.Dispose();

    private static (ReplyKind Kind, string? Fault) Refusal(HttpResponseMessage reply, byte[] bytes)
    {
        if (reply.Headers.RetryAfter is null) return (ReplyKind.Failed, "a refusal without Retry-After");
        using var problem = JsonDocument.Parse(bytes);
        var says = problem.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString() : null;
        return says is not null && says.Contains("Xin", StringComparison.Ordinal) ? (ReplyKind.Refused, null) : (ReplyKind.Failed, "a refusal without a sentence");
    }
}
