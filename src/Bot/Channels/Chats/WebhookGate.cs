using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Bot.Channels.Chats;

/// <summary>What every webhook does first: a body of at most 1 MB, and secrets compared without telling how far they agree.</summary>
internal static class WebhookGate
{
    private const int LargestBody = 1024 * 1024;

    /// <summary>True only for one single header of exactly that value. Hashes are compared, so that not even the length shows.</summary>
    public static bool IsSecret(StringValues given, string secret) =>
        given is [{ } value] && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(value)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Null when the body is larger than anything a platform sends.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request)
    {
        if (request.ContentLength > LargestBody) return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted) is var read and > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > LargestBody) return null;
        }
        return body.ToArray();
    }

    /// <summary>By way of a string, which holds no broken UTF-8: what is stored must be text.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument Parse(byte[] body) => JsonDocument.Parse(Encoding.UTF8.GetString(body));
}
