using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Bot.State.Administration;

namespace Bot.Channels.Web.Api;

/// <summary>Who counts as one asker, and how many questions that one may ask in a minute.</summary>
internal sealed record Asker(string Name, int QuestionsPerMinute)
{
    public const string KeyHeader = "X-Api-Key";

    /// <summary>A partner by its key, else whoever shares an address; null when a key is given that is nobody's.</summary>
    public static Asker? Of(HttpContext context, WebOptions options)
    {
        if (context.Request.Headers.TryGetValue(KeyHeader, out var key)) return Partner(context, key.ToString(), options);
        // TestServer and Unix sockets have no address.
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        return new(Whole(address).ToString(), IPAddress.IsLoopback(address) ? options.LoopbackQuestionsPerMinute : options.QuestionsPerMinute);
    }

    private static Asker? Partner(HttpContext context, string key, WebOptions options)
    {
        if (context.RequestServices.GetRequiredService<PartnerKeys>().Find(key) is { } kept) return new($"partner {kept.Name}", kept.QuestionsPerMinute);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var partner = options.Partners.FirstOrDefault(one => CryptographicOperations.FixedTimeEquals(Convert.FromHexString(one.KeySha256), hash));
        return partner is null ? null : new($"partner {partner.Name}", partner.QuestionsPerMinute);
    }

    /// <summary>A home or an office has a whole /64 of IPv6 to itself (RFC 6177), so that is one asker.</summary>
    private static IPAddress Whole(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes);
    }
}
