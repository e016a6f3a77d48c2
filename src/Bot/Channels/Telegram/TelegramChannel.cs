using System.Text.Json;
using Archive.Index;
using Bot.Channels.Chats;
using Bot.Channels.Telegram.Api;
using Bot.Channels.Web;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.State.Chats;
using Bot.State.Delivery;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Telegram;

/// <summary>Telegram: by long polling, or by webhook when an address is set.</summary>
internal sealed class TelegramChannel : ChatChannel
{
    private readonly TelegramClient client;
    private readonly InlineResults inline;
    private readonly TelegramSender sender;
    private readonly WorkingSign working;
    private readonly TelegramPoller poller;
    private readonly TelegramStart start;
    private readonly IOptions<TelegramOptions> options;
    private readonly string? site;
    private readonly ILogger log;
    private readonly TaskCompletionSource<BotIdentity> self = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TelegramChannel(
        ChatSurroundings around, ArchiveReader archive, TelegramClient client, InlineResults inline, TelegramStart start,
        IOptions<TelegramOptions> options, IOptions<ChatOptions> chat, IOptions<WebOptions> web, ILogger<TelegramChannel> log)
        : base(TelegramUpdate.Channel, around, new(), log)
    {
        this.client = client;
        this.inline = inline;
        this.start = start;
        this.options = options;
        this.log = log;
        site = web.Value.PublicUrl;
        sender = new(client, log);
        working = new(client, Delivery.Outbox, () => DocumentsOf(archive), around.Clock);
        poller = new(client, Delivery, options, chat, around.Clock, log);
    }

    /// <summary>By webhook: stored before it is acknowledged. What is no update of ours is acknowledged too, or it would come for ever.</summary>
    public async Task TakeAsync(byte[] body)
    {
        try
        {
            using var update = WebhookGate.Parse(body);
            if (TelegramPoller.Incoming(update.RootElement, self.Task.IsCompleted ? await self.Task : null) is { } incoming) await Delivery.ReceiveAsync([incoming]);
        }
        catch (JsonException)
        {
            ChatLog.Unreadable(log, Name, body.Length);
        }
    }

    protected override async Task ReceiveAsync(CancellationToken stoppingToken)
    {
        if (await start.RunAsync(Delivery, stoppingToken) is not { } identity) return;
        self.TrySetResult(identity);
        ChatLog.Receiving(log, Name, options.Value.WebhookUrl is null ? "polling" : "webhook");
        if (options.Value.WebhookUrl is null) await poller.RunAsync(identity, stoppingToken);
        else await start.WatchWebhookAsync(Delivery, stoppingToken);
    }

    protected override async Task<IReadOnlyList<OutgoingMessage>> HandleAsync(InboxRow row, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(row.Body);
        // What an earlier run left may be in hand before the bot knows its own name.
        switch (TelegramUpdate.Read(body.RootElement, await self.Task.WaitAsync(cancellationToken)))
        {
            case TelegramUpdate.Inline query:
                await client.AnswerInlineQueryAsync(
                    new(query.Id, await inline.FindAsync(query.Query, site, cancellationToken), CacheTime: 0, IsPersonal: true), cancellationToken);
                return [];
            case TelegramUpdate.Left left:
                await Around.Book.CloseAsync(new(Name, left.Chat));
                return [];
            case TelegramUpdate.Chatted chatted:
                return await AnswerAsync(chatted, cancellationToken);
            default:
                return [];
        }
    }

    protected override async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        var outcome = await sender.SendAsync(row, cancellationToken);
        if (outcome is SendOutcome.ChatClosed) await Around.Book.CloseAsync(new(Name, row.Lane));
        return outcome;
    }

    protected override OutgoingMessage? Apologise(InboxRow row) =>
        row.Lane.StartsWith("inline:", StringComparison.Ordinal) ? null : Form(row.Lane, ChatReply.Of(Sentences.Failed))[0];

    protected override IReadOnlyList<OutgoingMessage> Form(string chat, ChatReply reply) => TelegramFormat.Write(chat, reply, site, replyTo: null);

    protected override string? WhyNot(ChatAddress chat) => Around.Book.IsClosed(chat) ? Sentences.Blocked : null;

    private static int DocumentsOf(ArchiveReader archive)
    {
        using var snapshot = archive.Snapshot();
        return snapshot.DocumentCount;
    }

    private async Task<IReadOnlyList<OutgoingMessage>> AnswerAsync(TelegramUpdate.Chatted chatted, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        // First, or the button keeps turning; an old query is refused, which harms nobody.
        if (chatted.Callback is { } callback) _ = client.AnswerCallbackQueryAsync(new(callback), CancellationToken.None);
        var sign = working.ShowAsync(chatted.Update, done.Token);
        try
        {
            var replies = await Around.Handler.HandleAsync(chatted.Update, Delivery, cancellationToken);
            if (chatted.Update.Text.StartsWith("/ghepcap", StringComparison.Ordinal)) _ = start.PublishToAdminsAsync(CancellationToken.None);
            return [.. replies.SelectMany((reply, at) => TelegramFormat.Write(chatted.Update.Chat, reply, site, at == 0 ? chatted.ReplyTo : null))];
        }
        finally
        {
            await done.CancelAsync();
            await sign;
        }
    }
}
