namespace Bot.State.Chats;

/// <summary><paramref name="TryingSince"/>: a refresh was begun and its end is not known.</summary>
internal sealed record ZaloTokenPair(string AccessToken, string RefreshToken, DateTimeOffset RefreshedAt, DateTimeOffset? TryingSince);

/// <summary>The token pair of each Official Account's app. They are secrets: bot.db is readable by the bot's user only.</summary>
internal sealed class ZaloTokens(StateDatabase state, TimeProvider clock)
{
    public ZaloTokenPair? Find(string app) => state.Read(connection => connection.First(
        "SELECT access_token, refresh_token, refreshed_at, trying_since FROM zalo_token WHERE app = $app",
        row => new ZaloTokenPair(row.GetString(0), row.GetString(1), row.Moment(2), row.IsDBNull(3) ? null : row.Moment(3)), ("$app", app)));

    public Task BeginAsync(string app) => state.WriteAsync(connection => connection.Execute(
        "UPDATE zalo_token SET trying_since = $now WHERE app = $app", ("$app", app), ("$now", clock.GetUtcNow())));

    public Task KeepAsync(string app, string accessToken, string refreshToken) => state.WriteAsync(connection => connection.Execute(
        """
        INSERT INTO zalo_token VALUES ($app, $access, $refresh, $now, NULL)
        ON CONFLICT (app) DO UPDATE SET access_token = $access, refresh_token = $refresh, refreshed_at = $now, trying_since = NULL
        """,
        ("$app", app), ("$access", accessToken), ("$refresh", refreshToken), ("$now", clock.GetUtcNow())));

    /// <summary>The platform said no: the old refresh token was not used up by that.</summary>
    public Task GiveUpAsync(string app) => state.WriteAsync(connection => connection.Execute(
        "UPDATE zalo_token SET trying_since = NULL WHERE app = $app", ("$app", app)));
}
