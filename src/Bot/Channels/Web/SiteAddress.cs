using Microsoft.Extensions.Options;

namespace Bot.Channels.Web;

/// <summary>Addresses of our pages as others must know them: in feeds, in the sitemap, for search engines.</summary>
internal static class SiteAddress
{
    public static string Of(HttpRequest request)
    {
        var options = request.HttpContext.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value;
        return options.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
    }

    public static string PathOf(string slug) => $"/v/{Uri.EscapeDataString(slug)}";
}
