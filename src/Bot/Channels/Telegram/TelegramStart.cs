using System.Globalization;
using Bot.Admin;
using Bot.Channels.Chats;
using Bot.Channels.Telegram.Api;
using Bot.Conversations.Commands;
using Bot.State.Administration;
using Bot.State.Delivery;
using Microsoft.Extensions.Options;

namespace Bot.Channels.Telegram;

/// <summary>Before the first update: who are we, does a webhook stand in the way or have to be set, and which commands are there.</summary>
internal sealed class TelegramStart(
    TelegramClient client, CommandList commands, Administration administration, Admins admins, IOptions<TelegramOptions> options, TimeProvider clock, ILogger<TelegramStart> log)
{
    public const string WebhookPath = "/telegram/webhook";

    private const int WebhookConnections = 40;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(2);

    /// <summary>Null when it cannot go on; the trouble is told.</summary>
    public async Task<BotIdentity?> RunAsync(ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        var first = new FirstCalls(delivery, TelegramUpdate.Channel, clock, log);
        if (await first.UntilAnsweredAsync("getMe", client.GetMeAsync, cancellationToken) is not { } self) return null;
        if (options.Value.WebhookUrl is { } url)
        {
            await first.UntilAnsweredAsync(
                "setWebhook",
                token => client.SetWebhookAsync(new(url.TrimEnd('/') + WebhookPath, options.Value.WebhookSecret!, WebhookConnections, TelegramUpdate.Kinds), token),
                cancellationToken);
        }
        // Asked once: should it stay hidden, polling will tell by a 409.
        else if (await client.GetWebhookInfoAsync(cancellationToken) is CallOutcome<WebhookInfo>.Done { Value.Url: { Length: > 0 } })
        {
            if (!options.Value.RemoveWebhook)
            {
                first.Fail(ChannelTrouble.WebhookSet);
                return null;
            }
            await first.UntilAnsweredAsync("deleteWebhook", client.DeleteWebhookAsync, cancellationToken);
        }
        await PublishCommandsAsync(cancellationToken);
        await PublishToAdminsAsync(cancellationToken);
        return self;
    }

    /// <summary>What Telegram tells of our webhook: how much waits there, and whether it lately failed to call us.</summary>
    public async Task WatchWebhookAsync(ChannelDelivery delivery, CancellationToken stoppingToken)
    {
        while (true)
        {
            if (await client.GetWebhookInfoAsync(stoppingToken) is CallOutcome<WebhookInfo>.Done { Value: var info })
            {
                delivery.AtPlatform = info.PendingUpdateCount;
                var failed = info.LastErrorDate is { } seconds && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) < 2 * BetweenLooks;
                if (failed && delivery.Trouble is null) delivery.Trouble = ChannelTrouble.WebhookFailing;
                else if (!failed && delivery.Trouble == ChannelTrouble.WebhookFailing) delivery.Trouble = null;
            }
            await Task.Delay(BetweenLooks, clock, stoppingToken);
        }
    }

    /// <summary>Each admin and officer sees, in their own chat, what they may do besides.</summary>
    public async Task PublishToAdminsAsync(CancellationToken cancellationToken)
    {
        foreach (var (person, role) in admins.All().Where(one => one.Person.Channel == TelegramUpdate.Channel))
        {
            if (!long.TryParse(person.User, NumberStyles.None, CultureInfo.InvariantCulture, out var chat)) continue;
            var theirs = administration.Commands.Where(command => command.Needs <= role).Select(command => new BotCommand(command.Name, command.Description));
            var all = commands.All.Where(command => command.Name != "start").Select(command => new BotCommand(command.Name, command.Description));
            await client.SetMyCommandsAsync(new([.. theirs, .. all], new("chat", chat)), cancellationToken);
        }
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
}
