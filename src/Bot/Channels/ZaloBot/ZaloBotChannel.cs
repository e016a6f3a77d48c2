using System.Text.Json;
using Bot.Channels.Chats;
using Bot.Channels.Web;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State.Chats;
using Bot.State.Delivery;
using Microsoft.Extensions.Options;

namespace Bot.Channels.ZaloBot;

/// <summary>The Zalo Bot Platform: plain text, numbers instead of buttons, by webhook or by polling.</summary>
internal sealed class ZaloBotChannel : ChatChannel
{
    public const string WebhookPath = "/zalobot/webhook";

    private const int Longest = 2000;
    private static readonly TimeSpan AfterQuota = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestAfterQuota = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan WhileFull = TimeSpan.FromMilliseconds(200);

    private readonly ZaloBotClient client;
    private readonly IOptions<ZaloBotOptions> options;
    private readonly IOptions<ChatOptions> chat;
    private readonly FirstCalls first;
    private readonly string? site;
    private readonly ILogger log;
    private volatile string? self;

    public ZaloBotChannel(
        ChatSurroundings around, ZaloBotClient client, IOptions<ZaloBotOptions> options, IOptions<ChatOptions> chat, IOptions<WebOptions> web, ILogger<ZaloBotChannel> log)
        : base(ZaloBotUpdate.Channel, around, new(), log)
    {
        this.client = client;
        this.options = options;
        this.chat = chat;
        this.log = log;
        site = web.Value.PublicUrl;
        first = new(Delivery, Name, around.Clock, log);
    }

    /// <summary>By webhook: stored before it is acknowledged; what cannot be read is acknowledged too.</summary>
    public async Task TakeAsync(byte[] body)
    {
        try
        {
            using var update = WebhookGate.Parse(body);
            await StoreAsync(ZaloBotUpdate.Event(update.RootElement));
        }
        catch (JsonException)
        {
            ChatLog.Unreadable(log, Name, body.Length);
        }
    }

    protected override async Task ReceiveAsync(CancellationToken stoppingToken)
    {
        if (await first.UntilAnsweredAsync("getMe", client.GetMeAsync, stoppingToken) is not { } identity) return;
        self = identity.Id;
        if (await first.UntilAnsweredAsync("getWebhookInfo", client.GetWebhookInfoAsync, stoppingToken) is not { } webhook) return;
        if (options.Value.WebhookUrl is { } url)
        {
            await first.UntilAnsweredAsync("setWebhook", token => client.SetWebhookAsync(new(url.TrimEnd('/') + WebhookPath, options.Value.WebhookSecret!), token), stoppingToken);
            ChatLog.Receiving(log, Name, "webhook");
            return;
        }
        if (!string.IsNullOrEmpty(webhook.Url))
        {
            // With a webhook set, polling stays silent without an error.
            if (!options.Value.RemoveWebhook)
            {
                first.Fail(ChannelTrouble.WebhookSet);
                return;
            }
            await first.UntilAnsweredAsync("deleteWebhook", client.DeleteWebhookAsync, stoppingToken);
        }
        ChatLog.Receiving(log, Name, "polling");
        await PollAsync(stoppingToken);
    }

    protected override async Task<IReadOnlyList<OutgoingMessage>> HandleAsync(InboxRow row, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(row.Body);
        if (ZaloBotUpdate.Read(body.RootElement, self) is not { } update) return [];
        // A sign only: whether it shows is nobody's concern.
        _ = client.SendChatActionAsync(new(update.Chat, "typing"), CancellationToken.None);
        var replies = await Around.Handler.HandleAsync(update, Delivery, cancellationToken);
        return [.. replies.SelectMany(reply => Form(update.Chat, reply))];
    }

    protected override async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var outcome = await client.SendMessageAsync(new(row.Lane, row.Again ? $"{Sentences.SentAgain} {row.Body}" : row.Body), cancellationToken);
        return outcome switch
        {
            CallOutcome<string?>.Done done => new SendOutcome.Sent(done.Value),
            // No retry_after here: 30 s doubling to ten minutes.
            CallOutcome<string?>.Refused { Code: 429 } => new SendOutcome.Later("429", Min(AfterQuota * Math.Pow(2, Math.Min(row.Tries, 6)), LongestAfterQuota)),
            CallOutcome<string?>.Refused { Code: 401 or 404 } => new SendOutcome.Later("the token is not taken", TimeSpan.FromMinutes(1)),
            // "403 Internal server error" is what the platform says for a failure of its own.
            CallOutcome<string?>.Refused { Code: (403 or >= 500) and var code } => new SendOutcome.Later($"HTTP {code}"),
            CallOutcome<string?>.Refused { Code: 408 } => new SendOutcome.Uncertain("HTTP 408"),
            CallOutcome<string?>.Refused { Code: var code } => new SendOutcome.Refused($"HTTP {code}"),
            CallOutcome<string?>.NotSent { Reason: var reason } => new SendOutcome.Later(reason),
            CallOutcome<string?>.NoReply { Reason: var reason } => new SendOutcome.Uncertain(reason),
            _ => new SendOutcome.Refused("unknown"),
        };
    }

    protected override OutgoingMessage? Apologise(InboxRow row) => Form(row.Lane, ChatReply.Of(Sentences.Failed))[0];

    protected override IReadOnlyList<OutgoingMessage> Form(string chat, ChatReply reply) =>
        [.. PlainText.Write(reply, site, numbers: true, Longest).Select(text => new OutgoingMessage(chat, text))];

    protected override string? WhyNot(ChatAddress chat) => Around.Book.IsClosed(chat) ? Sentences.Blocked : null;

    private async Task StoreAsync(JsonElement update)
    {
        if (ZaloBotUpdate.Read(update, self) is { } known) await Delivery.ReceiveAsync([new(known.Key, known.Chat, update.GetRawText())]);
    }

    private async Task PollAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; ;)
        {
            while (Delivery.Inbox.Waiting() > chat.Value.MostWaiting) await Task.Delay(WhileFull, Around.Clock, stoppingToken);
            switch (await client.GetUpdatesAsync(options.Value.PollSeconds, stoppingToken))
            {
                case CallOutcome<JsonElement>.Done done:
                    await StoreAsync(ZaloBotUpdate.Event(done.Value));
                    (failures, Delivery.Trouble) = (0, null);
                    break;
                case CallOutcome<JsonElement>.Refused { Code: 408 }:
                    failures = 0;
                    break;
                case CallOutcome<JsonElement>.Refused { Code: 401 or 404 }:
                    first.Fail(ChannelTrouble.TokenNotTaken);
                    return;
                case var failure:
                    var wait = failure is CallOutcome<JsonElement>.Refused { Code: 429 } ? AfterQuota : BackOff.Of(++failures);
                    ChatLog.TryingAgain(log, Name, "getUpdates", failure.GetType().Name, wait.TotalSeconds);
                    await Task.Delay(wait, Around.Clock, stoppingToken);
                    break;
            }
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
