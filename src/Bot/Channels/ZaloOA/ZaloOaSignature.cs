using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Bot.Channels.ZaloOA;

/// <summary>X-ZEvent-Signature: mac=SHA-256(app id + body + timestamp of the body + secret) in hex: over the bytes as received, never re-written JSON.</summary>
internal static class ZaloOaSignature
{
    private const string Prefix = "mac=";

    public static bool IsOf(StringValues header, string signedId, ReadOnlySpan<byte> body, string timestamp, string secret)
    {
        if (header is not [{ } value]) return false;
        var given = value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? value[Prefix.Length..] : value;
        return CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(given.ToLowerInvariant())), SHA256.HashData(Encoding.UTF8.GetBytes(Of(signedId, body, timestamp, secret))));
    }

    public static string Of(string signedId, ReadOnlySpan<byte> body, string timestamp, string secret)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(signedId));
        hash.AppendData(body);
        hash.AppendData(Encoding.UTF8.GetBytes(timestamp));
        hash.AppendData(Encoding.UTF8.GetBytes(secret));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
