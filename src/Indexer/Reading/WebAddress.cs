using System.Net;
using System.Net.Sockets;

namespace Indexer.Reading;

/// <summary>Addresses a citation may link to: the open web, by name, without a user in front of the host.</summary>
internal static class WebAddress
{
    public static bool IsPublic(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0
        && uri.HostNameType == UriHostNameType.Dns && uri.Host.Contains('.', StringComparison.Ordinal)
        && !uri.Host.EndsWith(".local", StringComparison.OrdinalIgnoreCase) && !uri.Host.EndsWith(".internal", StringComparison.OrdinalIgnoreCase)
        && !IPAddress.TryParse(uri.Host, out _) && text.Length < 2_000;

    /// <summary>Not loopback, private, link-local, shared, multicast or reserved (RFC 6890), also when wrapped into IPv6.</summary>
    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            if (IsTranslated(bytes)) return IsPublic(new IPAddress(bytes.AsSpan(12)));
            // 2000::/3 is the public part; 2001:db8::/32 is for books, 2002::/16 and 2001::/32 carry IPv4 addresses inside.
            return (bytes[0] & 0xE0) == 0x20 && !(bytes[0] == 0x20 && bytes[1] == 0x02) && !(bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] is 0 or 0x0d);
        }
        return bytes switch
        {
            [0 or 10 or 127 or >= 224, ..] => false,
            [100, >= 64 and < 128, ..] => false,
            [169, 254, ..] => false,
            [172, >= 16 and < 32, ..] => false,
            [192, 0, 0 or 2, _] => false,
            [192, 88, 99, _] => false,
            [192, 168, ..] => false,
            [198, 18 or 19, ..] => false,
            [198, 51, 100, _] => false,
            [203, 0, 113, _] => false,
            _ => true,
        };
    }

    // 64:ff9b::/96 (RFC 6052)
    private static bool IsTranslated(byte[] bytes) =>
        bytes is [0, 0x64, 0xff, 0x9b, ..] && bytes.AsSpan(4, 8).IndexOfAnyExcept((byte)0) < 0;
}
