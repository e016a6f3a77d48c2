using System.Net;
using System.Net.Http.Headers;

namespace Bot.Channels.Chats;

/// <summary>One request to a platform. How it failed decides whether it may be sent again: what certainly did not get through, may.</summary>
internal static class PlatformCall
{
    public static async Task<CallOutcome<T>> RunAsync<T>(
        HttpClient http, Func<HttpRequestMessage> request, Func<int, byte[], CallOutcome<T>> understand, TimeSpan time, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(time);
        try
        {
            using var sending = request();
            using var response = await http.SendAsync(sending, limit.Token);
            return understand((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(limit.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CallOutcome<T>.NoReply("time-out");
        }
        catch (HttpRequestException failure) when (failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError)
        {
            return new CallOutcome<T>.NotSent(failure.HttpRequestError.ToString());
        }
        catch (HttpRequestException failure)
        {
            return new CallOutcome<T>.NoReply(failure.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return new CallOutcome<T>.NoReply("connection cut");
        }
    }

    public static HttpRequestMessage Post(string address, byte[] json)
    {
        var body = new ByteArrayContent(json);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return new(HttpMethod.Post, address) { Content = body };
    }

    /// <summary>
    /// The client of a platform. The default loggers print addresses, and some hold a token, so they go; no redirect takes a token elsewhere, and the
    /// address is in no trace.
    /// </summary>
    public static IServiceCollection AddPlatformClient<T>(this IServiceCollection services)
        where T : class
    {
        services.AddHttpClient<T>(http => http.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                PooledConnectionLifetime = TimeSpan.FromMinutes(10),
                ActivityHeadersPropagator = null,
            });
        return services;
    }
}
