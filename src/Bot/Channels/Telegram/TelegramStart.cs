using Bot.Channels.Chats;
using Bot.Channels.Telegram.Api;
using Bot.Conversations.Commands;
using Bot.State.Delivery;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Telegram;

/// <summary>Before the first update: who are we, does a webhook stand in the way or have to be set, and which commands are there.</summary>
internal sealed class TelegramStart(TelegramClient client, CommandList commands, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<TelegramStart> log)
{
    public const string WebhookPath = "/telegram/webhook";

    private const int WebhookConnections = 40;

    /// <summary>Null when it cannot go on; the trouble is told.</summary>
    public async Task<BotIdentity?> RunAsync(ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        if (await UntilAnsweredAsync("getMe", client.GetMeAsync, delivery, cancellationToken) is not { } self) return null;
        if (await UntilAnsweredAsync("getWebhookInfo", client.GetWebhookInfoAsync, delivery, cancellationToken) is not { } webhook) return null;
        if (options.Value.WebhookUrl is { } url)
        {
            await UntilAnsweredAsync(
                "setWebhook",
                token => client.SetWebhookAsync(new(url.TrimEnd('/') + WebhookPath, options.Value.WebhookSecret!, WebhookConnections, TelegramUpdate.Kinds), token),
                delivery, cancellationToken);
        }
        else if (!string.IsNullOrEmpty(webhook.Url))
        {
            if (!options.Value.RemoveWebhook) return Fail(delivery, "a webhook is set, so Telegram gives no updates to who asks; set Telegram:WebhookUrl, or Telegram:RemoveWebhook=true to take it down");
            await UntilAnsweredAsync("deleteWebhook", client.DeleteWebhookAsync, delivery, cancellationToken);
        }
        await PublishCommandsAsync(cancellationToken);
        return self;
    }

    /// <summary>Vietnamese for everybody, English for those whose program speaks English. Without it the bot works all the same.</summary>
    private async Task PublishCommandsAsync(CancellationToken cancellationToken)
    {
        var listed = commands.All.Where(command => command.Name != "start").ToList();
        string[] inGroups = ["hoi", "vanban", "kiemtra", "nguon", "trogiup"];
        foreach (var (scope, some) in new[] { ("all_private_chats", listed), ("all_group_chats", listed.Where(command => inGroups.Contains(command.Name)).ToList()) })
        {
            await client.SetMyCommandsAsync(new([.. some.Select(command => new BotCommand(command.Name, command.Description))], new(scope)), cancellationToken);
            await client.SetMyCommandsAsync(new([.. some.Select(command => new BotCommand(command.Name, command.InEnglish))], new(scope), "en"), cancellationToken);
        }
    }

    private async Task<T?> UntilAnsweredAsync<T>(
        string method, Func<CancellationToken, Task<ApiOutcome<T>>> call, ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            var outcome = await call(cancellationToken);
            if (outcome is ApiOutcome<T>.Done done)
            {
                delivery.Trouble = null;
                return done.Value;
            }
            if (outcome is ApiOutcome<T>.Refused { Code: 401 or 404 })
            {
                Fail(delivery, $"{method}: the token is not taken");
                return default;
            }
            var wait = outcome is ApiOutcome<T>.Refused { RetryAfter: { } after } ? after : BackOff.Of(tries);
            delivery.Trouble = $"{method}: no answer yet";
            ChatLog.TryingAgain(log, TelegramUpdate.Channel, method, outcome.GetType().Name, wait.TotalSeconds);
            await Task.Delay(wait, clock, cancellationToken);
        }
    }

    private BotIdentity? Fail(ChannelDelivery delivery, string trouble)
    {
        delivery.Trouble = trouble;
        ChatLog.InTrouble(log, TelegramUpdate.Channel, trouble);
        return null;
    }
}
