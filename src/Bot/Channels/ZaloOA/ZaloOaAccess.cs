using Bot.Channels.Chats;
using Bot.State.Chats;
using Bot.State.Delivery;
using Microsoft.Extensions.Options;

namespace Bot.Channels.ZaloOA;

/// <summary>
/// The access token, refreshed before it ends (25 h) by one at a time. The new pair is stored before it is used. If the program dies between asking and
/// storing, the old refresh token may be used up: then an admin must consent again, and is told so.
/// </summary>
internal sealed class ZaloOaAccess(ZaloOaClient client, ZaloTokens tokens, IOptions<ZaloOaOptions> options, TimeProvider clock, ILogger<ZaloOaAccess> log) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(20);

    private readonly SemaphoreSlim one = new(1);

    private string App => options.Value.AppId!;

    public void Dispose() => one.Dispose();

    /// <summary>Null, and the trouble told, when there is none to be had now. <paramref name="refused"/> is one that was just not taken.</summary>
    public async Task<string?> TokenAsync(ChannelDelivery delivery, string? refused, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var pair = tokens.Find(App);
            if (pair is not null && pair.AccessToken != refused && clock.GetUtcNow() - pair.RefreshedAt < Lifetime) return pair.AccessToken;
            return await RefreshAsync(pair, delivery, cancellationToken);
        }
        finally
        {
            one.Release();
        }
    }

    private async Task<string?> RefreshAsync(ZaloTokenPair? pair, ChannelDelivery delivery, CancellationToken cancellationToken)
    {
        // One in the settings that was never used is that of a new consent; else the last one that Zalo gave.
        foreach (var refresh in new[] { pair?.RefreshToken, options.Value.RefreshToken }.Where(token => !string.IsNullOrEmpty(token)).Distinct())
        {
            await tokens.BeginAsync(App);
            // Not to be broken off: what Zalo answers now, it answers once.
            switch (await client.RefreshAsync(refresh!, CancellationToken.None))
            {
                case CallOutcome<FreshTokens>.Done { Value: var fresh }:
                    await tokens.KeepAsync(App, fresh.AccessToken, fresh.RefreshToken);
                    delivery.Trouble = null;
                    return fresh.AccessToken;
                case CallOutcome<FreshTokens>.Refused { Code: < 500 }:
                    await tokens.GiveUpAsync(App);
                    continue;
                default:
                    Tell(delivery, ChannelTrouble.RefreshFailed);
                    return null;
            }
        }
        Tell(delivery, pair?.TryingSince is null ? ChannelTrouble.ConsentNeeded : ChannelTrouble.RefreshBrokenOff);
        return null;
    }

    private void Tell(ChannelDelivery delivery, ChannelTrouble trouble)
    {
        if (delivery.Trouble != trouble) ChatLog.InTrouble(log, ZaloOaEvent.Channel, trouble);
        delivery.Trouble = trouble;
    }
}
