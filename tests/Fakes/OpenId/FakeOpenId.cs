using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Fakes.OpenId;

/// <summary>
/// An OpenID Connect provider that knows one account and lets it in at once: authorization code with PKCE, tokens signed with a key of its own
/// (OpenID Connect Core 1.0, section 3.1; RFC 7636).
/// </summary>
public sealed class FakeOpenId : FakeServer
{
    public const string ClientId = "tro-ly";
    public const string ClientSecret = "fake-openid-secret-for-tests";

    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> codes = new(StringComparer.Ordinal);

    /// <summary>Claims of the account besides those of the protocol.</summary>
    public JsonObject Claims { get; set; } = new() { ["preferred_username"] = "mai.anh", ["groups"] = new JsonArray("tro-ly-bien-tap") };

    /// <summary>Signs with another key than the one it publishes.</summary>
    public bool ForgesTokens { get; set; }

    protected override async Task HandleAsync(HttpContext context)
    {
        switch (context.Request.Path.Value)
        {
            case "/.well-known/openid-configuration":
                await WriteAsync(context, 200, $$"""
                    {"issuer":"{{Url}}","authorization_endpoint":"{{Url}}/authorize","token_endpoint":"{{Url}}/token","userinfo_endpoint":"{{Url}}/userinfo","jwks_uri":"{{Url}}/jwks",
                     "response_types_supported":["code"],"subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                    """);
                break;
            case "/jwks":
                var shown = key.ExportParameters(includePrivateParameters: false);
                await WriteAsync(context, 200, $$"""{"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"1","n":"{{Base64Url.EncodeToString(shown.Modulus)}}","e":"{{Base64Url.EncodeToString(shown.Exponent)}}"}]}""");
                break;
            case "/authorize":
                Authorize(context);
                break;
            case "/token":
                await GiveTokenAsync(context);
                break;
            default:
                context.Response.StatusCode = 404;
                break;
        }
    }

    private void Authorize(HttpContext context)
    {
        var query = context.Request.Query;
        if (query["client_id"] != ClientId || query["code_challenge_method"] != "S256")
        {
            context.Response.StatusCode = 400;
            return;
        }
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString());
        context.Response.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
    }

    private async Task GiveTokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var isOurs = form["client_id"] == ClientId && form["client_secret"] == ClientSecret && codes.TryRemove(form["code"].ToString(), out var known)
            && known.Challenge == Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())))
            ? known
            : default;
        if (isOurs.Challenge is null)
        {
            await WriteAsync(context, 400, """{"error":"invalid_grant"}""");
            return;
        }
        await WriteAsync(context, 200, $$"""{"access_token":"none","token_type":"Bearer","expires_in":60,"id_token":"{{Token(isOurs.Nonce)}}"}""");
    }

    private string Token(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject { ["iss"] = Url, ["aud"] = ClientId, ["sub"] = "1", ["nonce"] = nonce, ["iat"] = now, ["exp"] = now + 60 };
        foreach (var (name, value) in Claims) claims[name] = value?.DeepClone();
        var signed = $"{Part("""{"alg":"RS256","kid":"1","typ":"JWT"}""")}.{Part(claims.ToJsonString())}";
        using var other = RSA.Create(2048);
        return $"{signed}.{Base64Url.EncodeToString((ForgesTokens ? other : key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
