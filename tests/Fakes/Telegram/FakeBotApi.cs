using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Fakes.Telegram;

/// <summary>
/// The Bot API as documented, for one bot: long polls that confirm by offset, one poller or one webhook, the limits of messages and buttons, and faults when
/// they are asked for.
/// </summary>
public sealed partial class FakeBotApi : FakeServer
{
    public const string Token = "123456:FAKE-TOKEN-for-tests_only";
    public const long BotId = 123456;
    public const string BotName = "lamgiang_test_bot";

    private readonly ConcurrentDictionary<long, DateTimeOffset> held = new();
    private readonly Lock gate = new();
    private readonly List<SentMessage> sent = [];
    private readonly List<(string Method, JsonObject Arguments)> calls = [];
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private CancellationTokenSource? poll;
    private long lastMessage = 1000;
    private string webhook = "";
    private string? webhookSecret;
    private int early;

    public UpdateQueue Updates { get; } = new();

    /// <summary>Sends that came before the end of a retry_after.</summary>
    public int Early => early;

    /// <summary>Updates that one answer to getUpdates holds at most, whatever is asked for.</summary>
    public int MostAtOnce { get; set; } = 100;

    /// <summary>Answers to getUpdates hold their updates in an order of chance.</summary>
    public Random? Shuffle { get; set; }

    /// <summary>When the webhook could not be called, as getWebhookInfo tells it.</summary>
    public DateTimeOffset? LastErrorDate { get; set; }

    /// <summary>Every answer to getUpdates holds its updates this many times.</summary>
    public int Copies { get; set; } = 1;

    public IReadOnlyList<SentMessage> Sent
    {
        get
        {
            lock (gate) return [.. sent];
        }
    }

    public IReadOnlyList<(string Method, JsonObject Arguments)> Calls
    {
        get
        {
            lock (gate) return [.. calls];
        }
    }

    public int CallsOf(string method)
    {
        lock (gate) return calls.Count(call => call.Method == method);
    }

    public IReadOnlyList<SentMessage> In(long chat) => [.. Sent.Where(message => message.Chat == chat)];

    /// <summary>Waits until a chat has so many messages.</summary>
    public async Task<IReadOnlyList<SentMessage>> WaitAsync(long chat, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (In(chat) is var messages && messages.Count >= count) return messages;
            await Task.Delay(10, cancellationToken);
        }
    }

    protected override async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (path is not [var bot, var method] || !bot.StartsWith("bot", StringComparison.Ordinal))
        {
            await RefuseAsync(context, 404, "Not Found");
            return;
        }
        if (bot["bot".Length..] != Token)
        {
            await RefuseAsync(context, 401, "Unauthorized");
            return;
        }
        var arguments = await Arguments.ReadAsync(context.Request);
        method = method.ToLowerInvariant();
        lock (gate) calls.Add((method, arguments.Values));
        var fault = Faults(method, arguments);
        if (method == "sendmessage" && arguments.Number("chat_id") is { } chat)
        {
            if (held.TryGetValue(chat, out var until) && Now < until) Interlocked.Increment(ref early);
            if (fault is Fault.TooMany many) held[chat] = Now + TimeSpan.FromSeconds(many.RetryAfterSeconds);
        }
        switch (fault)
        {
            case Fault.TooMany many:
                await WriteAsync(context, 429, $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{many.RetryAfterSeconds}}}","parameters":{"retry_after":{{{many.RetryAfterSeconds}}}}}""");
                return;
            case Fault.Refusal refusal:
                await RefuseAsync(context, refusal.Code, refusal.Description);
                return;
        }
        if (method == "getupdates" && fault is null)
        {
            await GetUpdatesAsync(context, arguments);
            return;
        }
        if (await FaultAsync(context, fault, () => Do(method, arguments))) return;
        var (result, error) = Do(method, arguments);
        if (error is null) await WriteAsync(context, 200, $$"""{"ok":true,"result":{{result}}}""");
        else await RefuseAsync(context, error == "Not Found" ? 404 : 400, error);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static Task RefuseAsync(HttpContext context, int code, string description) =>
        WriteAsync(context, code, $$"""{"ok":false,"error_code":{{code}},"description":{{Text(description)}}}""");

    private async Task GetUpdatesAsync(HttpContext context, Arguments arguments)
    {
        if (webhook.Length > 0)
        {
            await RefuseAsync(context, 409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            return;
        }
        using var own = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        CancellationTokenSource? other;
        lock (gate) (other, poll) = (poll, own);
        try
        {
            // The newer poll wins: the older one is told of the conflict.
            if (other is not null) await other.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // It had just ended.
        }
        try
        {
            if (arguments.Number("offset") is { } offset) Updates.Confirm(offset);
            var most = (int)Math.Min(MostAtOnce, arguments.Number("limit") ?? 100);
            var updates = await Updates.TakeAsync(most, TimeSpan.FromSeconds(arguments.Number("timeout") ?? 0), own.Token);
            var copies = Enumerable.Repeat(updates, Copies).SelectMany(copy => copy).Select(update => update.Json).ToArray();
            Shuffle?.Shuffle(copies);
            await WriteAsync(context, 200, $$"""{"ok":true,"result":[{{string.Join(',', copies)}}]}""");
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            await RefuseAsync(context, 409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
        }
        catch (OperationCanceledException)
        {
            // The caller is gone.
        }
        finally
        {
            lock (gate)
                if (poll == own) poll = null;
        }
    }
}
