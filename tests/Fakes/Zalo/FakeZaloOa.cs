using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Fakes.Zalo;

/// <summary>
/// A Zalo Official Account's API and its token server as documented: errors with HTTP 200, rotating refresh tokens that are good once, an old access token that
/// dies at once, 2,000 characters, five buttons, signed webhooks.
/// </summary>
public sealed class FakeZaloOa : FakeServer
{
    public const string AppId = "1234567890123456789";
    public const string AppSecret = "fake-app-secret-for-tests";
    public const string WebhookSecret = "fake-oa-secret-for-tests";
    public const string FirstRefreshToken = "refresh-0-for-tests";
    public const string OaId = "3570246813579024681";

    private readonly ConcurrentQueue<ZaloMessage> sent = [];
    private readonly Lock gate = new();
    private string refresh = FirstRefreshToken;
    private string access = "";
    private int last;
    private int refreshes;

    public IReadOnlyList<ZaloMessage> Sent => [.. sent];

    /// <summary>Pairs of tokens handed out.</summary>
    public int Refreshes => refreshes;

    /// <summary>The access token is not taken any more, as after a refresh by somebody else.</summary>
    public void EndAccess()
    {
        lock (gate) access = "ended";
    }

    public async Task<IReadOnlyList<ZaloMessage>> WaitAsync(string user, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Sent.Where(message => message.Chat == user).ToList() is var messages && messages.Count >= count) return messages;
            await Task.Delay(10, cancellationToken);
        }
    }

    public JsonObject Text(string user, string text, string name = "user_send_text") => new()
    {
        ["app_id"] = AppId,
        ["sender"] = new JsonObject { ["id"] = user },
        ["recipient"] = new JsonObject { ["id"] = OaId },
        ["user_id_by_app"] = "570" + user,
        ["event_name"] = name,
        ["message"] = new JsonObject { ["text"] = text, ["msg_id"] = Interlocked.Increment(ref last).ToString("x20", CultureInfo.InvariantCulture) },
        ["timestamp"] = Now(),
    };

    public static JsonObject Follow(string user, string name = "follow") => new()
    {
        ["oa_id"] = OaId,
        ["follower"] = new JsonObject { ["id"] = user },
        ["user_id_by_app"] = "570" + user,
        ["event_name"] = name,
        ["source"] = "oa_profile",
        ["app_id"] = AppId,
        ["timestamp"] = Now(),
    };

    /// <summary>Calls the webhook as the platform does; returns the status.</summary>
    public static async Task<int> CallAsync(HttpClient bot, JsonObject update, CancellationToken cancellationToken, string secret = WebhookSecret, string? signature = null)
    {
        var body = Encoding.UTF8.GetBytes(update.ToJsonString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/zalooa/webhook") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-ZEvent-Signature", signature ?? $"mac={Sign(body, update["timestamp"]?.ToString() ?? "", secret)}");
        using var response = await bot.SendAsync(request, cancellationToken);
        return (int)response.StatusCode;
    }

    public static string Sign(byte[] body, string timestamp, string secret) =>
        Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(AppId), .. body, .. Encoding.UTF8.GetBytes(timestamp + secret)]));

    protected override async Task HandleAsync(HttpContext context)
    {
        var arguments = await Arguments.ReadAsync(context.Request);
        var path = context.Request.Path.Value!;
        var fault = Faults(path, arguments);
        if (fault is Fault.Refusal refusal)
        {
            await ErrorAsync(context, refusal.Code, refusal.Description);
            return;
        }
        var token = context.Request.Headers["access_token"].ToString();
        var key = context.Request.Headers["secret_key"].ToString();
        if (await FaultAsync(context, fault, () => Do(path, arguments, token, key))) return;
        await WriteAsync(context, 200, Do(path, arguments, token, key));
    }

    private static string Now() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static Task ErrorAsync(HttpContext context, int code, string message) => WriteAsync(context, 200, Error(code, message));

    private static string Error(int code, string message) => $$"""{"error":{{code.ToString(CultureInfo.InvariantCulture)}},"message":{{FakeServer.Text(message)}}}""";

    private string Do(string path, Arguments arguments, string token, string key) => path switch
    {
        "/v4/oa/access_token" => Refresh(arguments, key),
        "/v3.0/oa/message/cs" => Send(arguments, token),
        _ => Error(-201, "Unknown path"),
    };

    private string Refresh(Arguments arguments, string key)
    {
        lock (gate)
        {
            if (key != AppSecret || arguments.Word("app_id") != AppId || arguments.Word("grant_type") != "refresh_token" || arguments.Word("refresh_token") != refresh)
                return """{"error_name":"Invalid refresh token","error_reason":"","error_description":"Invalid refresh token","ref_doc":"x"}""";
            refreshes++;
            (access, refresh) = ($"access-{refreshes}-for-tests", $"refresh-{refreshes}-for-tests");
            return $$"""{"access_token":"{{access}}","refresh_token":"{{refresh}}","expires_in":"90000"}""";
        }
    }

    private string Send(Arguments arguments, string token)
    {
        lock (gate)
            if (token != access) return Error(-216, "Access token is invalid");
        var user = arguments.Values["recipient"]?["user_id"]?.GetValue<string>();
        var text = arguments.Values["message"]?["text"]?.GetValue<string>() ?? "";
        if (user is null || text.Length == 0) return Error(-201, "Invalid parameter");
        if (text.Length > 2000) return Error(-210, "Parameter exceeds limit");
        if (arguments.Values["message"]?["attachment"]?["payload"]?["buttons"] is JsonArray buttons && (buttons.Count > 5 || buttons.Any(button => button!["title"]!.ToString().Length > 100)))
            return Error(-201, "Invalid button");
        sent.Enqueue(new(user, text, arguments.Values));
        return $$$"""{"data":{"message_id":"{{{Interlocked.Increment(ref last)}}}","user_id":"{{{user}}}","sent_time":"{{{Now()}}}","quota":{"quota_type":"reply"}},"error":0,"message":"Success"}""";
    }
}
