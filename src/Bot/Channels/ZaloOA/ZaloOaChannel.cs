using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Bot.Channels.Chats;
using Bot.Channels.Web;
using Bot.Conversations;
using Bot.Conversations.Chats;
using Bot.Conversations.Commands;
using Bot.State.Chats;
using Bot.State.Delivery;
using Microsoft.Extensions.Options;

namespace Bot.Channels.ZaloOA;

/// <summary>A Zalo Official Account: by webhook only, plain text with up to five buttons, and numbers for all of them.</summary>
internal sealed class ZaloOaChannel : ChatChannel
{
    public const string WebhookPath = "/zalooa/webhook";

    private const int Longest = 2000;
    private const int MostButtons = 5;
    private const int LongestTitle = 100;
    private const int MostUnknown = 100;

    // After seven days without an interaction nothing is taken any more; a little earlier, for clocks differ.
    private static readonly TimeSpan Window = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Silence = TimeSpan.FromDays(1);

    private readonly ZaloOaClient client;
    private readonly ZaloOaAccess access;
    private readonly Forgetting forgetting;
    private readonly IOptions<ZaloOaOptions> options;
    private readonly string? site;
    private readonly ILogger log;
    private readonly ConcurrentDictionary<string, bool> unknown = new(StringComparer.Ordinal);
    private DateTimeOffset lastEvent;

    public ZaloOaChannel(
        ChatSurroundings around, ZaloOaClient client, ZaloOaAccess access, Forgetting forgetting, IOptions<ZaloOaOptions> options, IOptions<WebOptions> web, ILogger<ZaloOaChannel> log)
        : base(ZaloOaEvent.Channel, around, new(), log)
    {
        this.client = client;
        this.access = access;
        this.forgetting = forgetting;
        this.options = options;
        this.log = log;
        site = web.Value.PublicUrl;
        lastEvent = around.Clock.GetUtcNow();
    }

    /// <summary>False for what is not Zalo's: a wrong signature, or one so old that it is no resend.</summary>
    public async Task<bool> TakeAsync(byte[] body, Microsoft.Extensions.Primitives.StringValues signature)
    {
        JsonDocument json;
        try
        {
            json = WebhookGate.Parse(body);
        }
        catch (JsonException)
        {
            ChatLog.Unreadable(log, Name, body.Length);
            return false;
        }
        using (json)
        {
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || root.Word("timestamp") is not { } timestamp) return false;
            if (!ZaloOaSignature.IsOf(signature, options.Value.SignedId ?? options.Value.AppId!, body, timestamp, options.Value.WebhookSecret!)) return false;
            if (!IsFresh(timestamp)) return false;
            lastEvent = Around.Clock.GetUtcNow();
            if (ZaloOaEvent.Read(root, options.Value.ForgetEvents) is { } known) await Delivery.ReceiveAsync([new(known.Key, known.User, root.GetRawText())]);
            else if (ZaloOaEvent.UnknownName(root) is { } name && unknown.Count < MostUnknown && unknown.TryAdd(name, true)) ChatLog.UnknownEvent(log, Name, name);
            return true;
        }
    }

    /// <summary>Nothing to ask for; but after a day without any event the subscription has probably been switched off.</summary>
    protected override async Task ReceiveAsync(CancellationToken stoppingToken)
    {
        ChatLog.Receiving(log, Name, "webhook");
        while (true)
        {
            await access.TokenAsync(Delivery, refused: null, stoppingToken);
            await Task.Delay(TimeSpan.FromMinutes(10), Around.Clock, stoppingToken);
            if (Around.Clock.GetUtcNow() - lastEvent > Silence && Delivery.Trouble is null) Delivery.Trouble = ChannelTrouble.NoEvents;
        }
    }

    protected override async Task<IReadOnlyList<OutgoingMessage>> HandleAsync(InboxRow row, CancellationToken cancellationToken)
    {
        using var body = JsonDocument.Parse(row.Body);
        switch (ZaloOaEvent.Read(body.RootElement, options.Value.ForgetEvents))
        {
            case ZaloOaEvent.Chatted chatted:
                var replies = await Around.Handler.HandleAsync(chatted.Update, Delivery, cancellationToken);
                return [.. replies.SelectMany(reply => Form(row.Lane, reply))];
            case ZaloOaEvent.Followed followed:
                await Around.Book.SeenAsync(new(Name, followed.User));
                return Form(row.Lane, ChatReply.Of($"{Sentences.Welcome}\n\n{Sentences.Help}"));
            case ZaloOaEvent.Unfollowed unfollowed:
                await Around.Book.CloseAsync(new(Name, unfollowed.User));
                return [];
            case ZaloOaEvent.Forget wish:
                await forgetting.ForgetAsync(new(Name, wish.User), $"{Name}:{wish.User}:{wish.User}");
                ChatLog.Forgotten(log, Name);
                return [];
            default:
                return [];
        }
    }

    protected override async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize(row.Body, ZaloOaJson.Default.ZaloOaOutgoing) is not { } message) return new SendOutcome.Refused("unreadable");
        if (await access.TokenAsync(Delivery, refused: null, cancellationToken) is not { } token) return new SendOutcome.Later("no token", TimeSpan.FromMinutes(1));
        var call = new ZaloOaSend(new(row.Lane), new(
            row.Again ? $"{Sentences.SentAgain} {message.Text}" : message.Text, message.Buttons.Count == 0 ? null : new(new(message.Buttons))));

        var outcome = await client.SendAsync(call, token, cancellationToken);
        if (outcome is CallOutcome<string?>.Refused { Code: -216 or -220 })
        {
            if (await access.TokenAsync(Delivery, refused: token, cancellationToken) is not { } fresh) return new SendOutcome.Later("no token", TimeSpan.FromMinutes(1));
            outcome = await client.SendAsync(call, fresh, cancellationToken);
        }
        // The shape of buttons has no page of its own: the numbers in the text do as well.
        if (outcome is CallOutcome<string?>.Refused { Code: -201 } && call.Message.Attachment is not null)
            outcome = await client.SendAsync(call with { Message = call.Message with { Attachment = null } }, token, cancellationToken);
        return Meaning(outcome);
    }

    protected override OutgoingMessage? Apologise(InboxRow row) => Form(row.Lane, ChatReply.Of(Sentences.Failed))[0];

    protected override IReadOnlyList<OutgoingMessage> Form(string chat, ChatReply reply)
    {
        var texts = PlainText.Write(reply, site, numbers: true, Longest);
        return
        [
            .. texts.Select((text, at) => new OutgoingMessage(chat, JsonSerializer.Serialize(
                new ZaloOaOutgoing(text, at == texts.Count - 1 ? Buttons(reply.Choices) : []), ZaloOaJson.Default.ZaloOaOutgoing))),
        ];
    }

    protected override string Explain(string reason) => reason switch
    {
        "error -230" or "error -232" => Sentences.WindowOver,
        "error -213" => Sentences.NotFollowing,
        _ => base.Explain(reason),
    };

    protected override string? WhyNot(ChatAddress chat)
    {
        if (Around.Book.IsClosed(chat)) return Sentences.Blocked;
        return Around.Book.LastSeen(chat) is { } seen && Around.Clock.GetUtcNow() - seen < Window ? null : Sentences.WindowOver;
    }

    private static IReadOnlyList<ZaloOaButton> Buttons(IReadOnlyList<Choice> choices) =>
        [.. choices.Take(MostButtons).Select(choice => new ZaloOaButton(choice.Title.Length <= LongestTitle ? choice.Title : choice.Title[..TextBreak.At(choice.Title, LongestTitle)], choice.Payload))];

    private bool IsFresh(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms < 253_402_300_799_999
        && (Around.Clock.GetUtcNow() - DateTimeOffset.FromUnixTimeMilliseconds(ms)).Duration() < TimeSpan.FromHours(options.Value.OldestHours);

    private static SendOutcome Meaning(CallOutcome<string?> outcome) => outcome switch
    {
        CallOutcome<string?>.Done done => new SendOutcome.Sent(done.Value),
        CallOutcome<string?>.Refused { Code: -32 or 429 } => new SendOutcome.Later("rate", TimeSpan.FromSeconds(60)),
        CallOutcome<string?>.Refused { Code: -216 or -220 } => new SendOutcome.Later("the token is not taken", TimeSpan.FromMinutes(1)),
        CallOutcome<string?>.Refused { Code: (-204 or -205 or -211) and var code } => new SendOutcome.Later($"error {code.ToString(CultureInfo.InvariantCulture)}", TimeSpan.FromMinutes(10)),
        CallOutcome<string?>.Refused { Code: 504 } => new SendOutcome.Uncertain("HTTP 504"),
        CallOutcome<string?>.Refused { Code: >= 500 and var code } => new SendOutcome.Later($"HTTP {code.ToString(CultureInfo.InvariantCulture)}"),
        // The text, the follower, the window, an idle person: another try would be refused alike.
        CallOutcome<string?>.Refused { Code: var code } => new SendOutcome.Refused($"error {code.ToString(CultureInfo.InvariantCulture)}"),
        CallOutcome<string?>.NotSent { Reason: var reason } => new SendOutcome.Later(reason),
        CallOutcome<string?>.NoReply { Reason: var reason } => new SendOutcome.Uncertain(reason),
        _ => new SendOutcome.Refused("unknown"),
    };
}
