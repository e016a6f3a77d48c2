namespace Bot.Channels.Web.Pages;

/// <summary>Addresses that come from documents: only web addresses become links, so that "javascript:" never does.</summary>
internal static class WebLink
{
    public static string? Safe(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri
            : null;

    public static string HostOf(string address) => new Uri(address).IdnHost;
}
