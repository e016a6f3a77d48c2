using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace Fakes.Zalo;

/// <summary>A message that arrived at a person.</summary>
public sealed record ZaloMessage(string Chat, string Text, JsonObject Arguments);

/// <summary>
/// The Zalo Bot Platform as documented: one update a poll and each only once, 408 for nothing new, refusals in the body whatever the status says,
/// case-sensitive methods, 2,000 characters.
/// </summary>
public sealed class FakeZaloBot : FakeServer
{
    public const string Token = "12345689:fake-zalo-token-for-tests";
    public const string BotId = "b0b0b0b0b0b0";

    private readonly Channel<JsonObject> waiting = Channel.CreateUnbounded<JsonObject>();
    private readonly ConcurrentQueue<ZaloMessage> sent = [];
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private string webhook = "";
    private string? secret;
    private int last;

    public IReadOnlyList<ZaloMessage> Sent => [.. sent];

    public async Task<IReadOnlyList<ZaloMessage>> WaitAsync(string chat, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (Sent.Where(message => message.Chat == chat).ToList() is var messages && messages.Count >= count) return messages;
            await Task.Delay(10, cancellationToken);
        }
    }

    /// <summary>A person writes; by another kind of event there is no text.</summary>
    public JsonObject Write(string chat, string text, string kind = "text", bool isBot = false)
    {
        var message = new JsonObject
        {
            ["from"] = new JsonObject { ["id"] = chat, ["display_name"] = "X", ["is_bot"] = isBot },
            ["chat"] = new JsonObject { ["id"] = chat, ["chat_type"] = "PRIVATE" },
            ["message_id"] = Interlocked.Increment(ref last).ToString("x20", CultureInfo.InvariantCulture),
            ["date"] = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        if (kind == "text") message["text"] = text;
        var update = new JsonObject { ["event_name"] = $"message.{kind}.received", ["message"] = message };
        waiting.Writer.TryWrite(update);
        return update;
    }

    /// <summary>Calls the webhook with an update, as the platform does. Returns the status.</summary>
    public async Task<int> CallAsync(JsonObject update, string? otherSecret, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(new JsonObject { ["ok"] = true, ["result"] = update.DeepClone() }.ToJsonString())),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if ((otherSecret ?? secret) is { } given) request.Headers.TryAddWithoutValidation("X-Bot-Api-Secret-Token", given);
        using var response = await http.SendAsync(request, cancellationToken);
        return (int)response.StatusCode;
    }

    protected override async Task HandleAsync(HttpContext context)
    {
        if (context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) is not [var bot, var method] || bot != $"bot{Token}")
        {
            await RefuseAsync(context, 401, "Unauthorized");
            return;
        }
        var arguments = await Arguments.ReadAsync(context.Request);
        var fault = Faults(method, arguments);
        if (fault is Fault.Refusal refusal)
        {
            await RefuseAsync(context, refusal.Code, refusal.Description);
            return;
        }
        if (fault is Fault.TooMany)
        {
            await RefuseAsync(context, 429, "Quota exceeded");
            return;
        }
        if (method == "getUpdates" && fault is null)
        {
            await GetUpdatesAsync(context, arguments);
            return;
        }
        if (await FaultAsync(context, fault, () => Do(method, arguments))) return;
        var (result, error) = Do(method, arguments);
        if (error is { } code) await RefuseAsync(context, code, "Bad Request");
        else await WriteAsync(context, 200, result is null ? """{"ok":true}""" : $$"""{"ok":true,"result":{{result}}}""");
    }

    // Refusals come with 200 here, which the documents leave open.
    private static Task RefuseAsync(HttpContext context, int code, string description) =>
        WriteAsync(context, 200, $$"""{"ok":false,"error_code":{{code}},"description":{{Text(description)}}}""");

    private async Task GetUpdatesAsync(HttpContext context, Arguments arguments)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        limit.CancelAfter(TimeSpan.FromSeconds(arguments.Number("timeout") ?? 30));
        try
        {
            if (webhook.Length > 0) await Task.Delay(Timeout.InfiniteTimeSpan, limit.Token);
            var update = await waiting.Reader.ReadAsync(limit.Token);
            await WriteAsync(context, 200, $$"""{"ok":true,"result":{{update.ToJsonString()}}}""");
        }
        catch (OperationCanceledException)
        {
            if (!context.RequestAborted.IsCancellationRequested) await RefuseAsync(context, 408, "Request timeout");
        }
    }

    private (string? Result, int? Error) Do(string method, Arguments arguments)
    {
        switch (method)
        {
            case "getMe":
                return ($$"""{"id":"{{BotId}}","account_name":"bot.test","account_type":"BASIC","can_join_groups":false}""", null);
            case "getWebhookInfo":
                return ($$"""{"url":{{Text(webhook)}},"updated_at":1795312800000}""", null);
            case "setWebhook" when arguments.Word("secret_token") is { Length: >= 8 and <= 256 } given:
                (webhook, secret) = (arguments.Word("url")!, given);
                return ($$"""{"url":{{Text(webhook)}},"updated_at":1795312800000}""", null);
            case "deleteWebhook":
                (webhook, secret) = ("", null);
                return ("""{"url":"","updated_at":1795312800000}""", null);
            case "sendChatAction":
                return (null, null);
            case "sendMessage" when arguments.Word("text") is { Length: >= 1 and <= 2000 } text && arguments.Word("chat_id") is { } chat:
                sent.Enqueue(new(chat, text, arguments.Values));
                return ($$"""{"message_id":"{{Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture)}}","date":1795312800000}""", null);
            default:
                return (null, 400);
        }
    }
}
