using System.Text.Json;
using Bot.Channels.Chats;
using Microsoft.Extensions.Options;

namespace Bot.Channels.ZaloOA;

/// <summary>A fresh pair of tokens.</summary>
internal sealed record FreshTokens(string AccessToken, string RefreshToken);

/// <summary>Sending and refreshing. Tokens travel in headers and bodies, never in an address. A refusal's code is the platform's own negative number.</summary>
internal sealed class ZaloOaClient(HttpClient http, IOptions<ZaloOaOptions> options)
{
    private readonly TimeSpan timeout = TimeSpan.FromSeconds(options.Value.TimeoutSeconds);

    public Task<CallOutcome<string?>> SendAsync(ZaloOaSend call, string accessToken, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(call, ZaloOaJson.Default.ZaloOaSend);
        return PlatformCall.RunAsync(http, Request, Understand, timeout, cancellationToken);

        HttpRequestMessage Request()
        {
            var request = PlatformCall.Post($"{options.Value.ApiUrl.TrimEnd('/')}/v3.0/oa/message/cs", bytes);
            request.Headers.TryAddWithoutValidation("access_token", accessToken);
            return request;
        }
    }

    public Task<CallOutcome<FreshTokens>> RefreshAsync(string refreshToken, CancellationToken cancellationToken)
    {
        return PlatformCall.RunAsync(http, Request, UnderstandTokens, timeout, cancellationToken);

        HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Post, $"{options.Value.OauthUrl.TrimEnd('/')}/v4/oa/access_token")
            {
                Content = new FormUrlEncodedContent([new("refresh_token", refreshToken), new("app_id", options.Value.AppId), new("grant_type", "refresh_token")]),
            };
            request.Headers.TryAddWithoutValidation("secret_key", options.Value.AppSecret);
            return request;
        }
    }

    private static CallOutcome<string?> Understand(int status, byte[] bytes)
    {
        try
        {
            var reply = JsonSerializer.Deserialize(bytes, ZaloOaJson.Default.ZaloOaReply);
            if (reply is { Error: 0 }) return new CallOutcome<string?>.Done(reply.Data.ValueKind == JsonValueKind.Object ? reply.Data.Word("message_id") : null);
            if (reply is { Error: { } error }) return new CallOutcome<string?>.Refused(error, reply.Message ?? "", null, null);
        }
        catch (JsonException)
        {
        }
        return status is >= 200 and < 300 ? new CallOutcome<string?>.NoReply("a reply that cannot be read") : new CallOutcome<string?>.Refused(status, "", null, null);
    }

    /// <summary>A failure may come as 200 with error_name and no number: only two tokens that are there are a pair.</summary>
    private static CallOutcome<FreshTokens> UnderstandTokens(int status, byte[] bytes)
    {
        try
        {
            using var reply = JsonDocument.Parse(bytes);
            var root = reply.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                if (root.Word("access_token") is { Length: > 0 } access && root.Word("refresh_token") is { Length: > 0 } refresh) return new CallOutcome<FreshTokens>.Done(new(access, refresh));
                if (status < 500) return new CallOutcome<FreshTokens>.Refused((int)(root.Number("error") ?? status), root.Word("error_name") ?? "", null, null);
            }
        }
        catch (JsonException)
        {
        }
        return status >= 500 ? new CallOutcome<FreshTokens>.Refused(status, "", null, null) : new CallOutcome<FreshTokens>.NoReply("a reply that cannot be read");
    }
}
