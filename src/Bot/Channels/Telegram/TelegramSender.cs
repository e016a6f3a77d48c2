using System.Globalization;
using System.Text.Json;
using Bot.Channels.Chats;
using Bot.Channels.Telegram.Api;
using Bot.Conversations;
using Bot.State.Delivery;

namespace Bot.Channels.Telegram;

/// <summary>One message of the outbox to the Bot API, and what its reply means.</summary>
internal sealed class TelegramSender(TelegramClient client, ILogger log)
{
    public async Task<SendOutcome> SendAsync(OutboxRow row, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize(row.Body, TelegramJson.Default.TelegramMessage) is not { } message
            || !long.TryParse(row.Lane, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var chat)) return new SendOutcome.Refused("unreadable");
        var before = row.Again ? $"{Sentences.SentAgain} " : "";
        var outcome = await SendAsync(chat, before + message.Html, "HTML", message, cancellationToken);
        if (outcome is not CallOutcome<long>.Refused { Code: 400, MovedTo: null } refused) return Meaning(outcome);

        // Notation that is refused is a defect of ours; the words still have to arrive.
        ChatLog.SentPlain(log, TelegramUpdate.Channel, refused.Description);
        return Meaning(await SendAsync(chat, before + message.Plain, null, message, cancellationToken));
    }

    private Task<CallOutcome<long>> SendAsync(long chat, string text, string? mode, TelegramMessage message, CancellationToken cancellationToken) => client.SendMessageAsync(
        new(chat, text)
        {
            ParseMode = mode,
            ReplyMarkup = message.Buttons,
            ReplyParameters = message.ReplyTo is { } replyTo ? new(replyTo) : null,
        },
        cancellationToken);

    private static SendOutcome Meaning(CallOutcome<long> outcome) => outcome switch
    {
        CallOutcome<long>.Done done => new SendOutcome.Sent(done.Value.ToString(CultureInfo.InvariantCulture)),
        CallOutcome<long>.Refused { MovedTo: { } moved } => new SendOutcome.ChatMoved(moved.ToString(CultureInfo.InvariantCulture)),
        CallOutcome<long>.Refused { Code: 429, RetryAfter: var after } => new SendOutcome.Later("429", after),
        CallOutcome<long>.Refused { Code: 403 } => new SendOutcome.ChatClosed("403"),
        // The token: the operator can mend it, and until then nothing is given up.
        CallOutcome<long>.Refused { Code: 401 or 404 } => new SendOutcome.Later("the token is not taken", TimeSpan.FromMinutes(1)),
        CallOutcome<long>.Refused { Code: 504 } => new SendOutcome.Uncertain("HTTP 504"),
        CallOutcome<long>.Refused { Code: >= 500 and var code } => new SendOutcome.Later($"HTTP {code}"),
        CallOutcome<long>.Refused { Code: var code } => new SendOutcome.Refused($"HTTP {code}"),
        CallOutcome<long>.NotSent { Reason: var reason } => new SendOutcome.Later(reason),
        CallOutcome<long>.NoReply { Reason: var reason } => new SendOutcome.Uncertain(reason),
        _ => new SendOutcome.Refused("unknown"),
    };
}
