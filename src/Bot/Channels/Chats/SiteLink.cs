namespace Bot.Channels.Chats;

/// <summary>A citation's address as a chat can open it: pages of the bot under the site's address, others only over HTTP.</summary>
internal static class SiteLink
{
    public static string? Of(string? url, string? site)
    {
        if (url is null) return null;
        if (url.StartsWith('/')) return site is null ? null : site.TrimEnd('/') + url;
        return Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" ? url : null;
    }
}
