using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Bot.Channels.Web.Assets;

internal sealed record WebAsset(byte[] Content, string ContentType, string Version);

/// <summary>The style sheet, script and icon, carried inside the program; a URL names its content by hash, so browsers keep it for good.</summary>
internal sealed class WebAssets
{
    private const string Prefix = "assets/";

    private readonly FrozenDictionary<string, WebAsset> assets = typeof(WebAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[Prefix.Length..], Read);

    public WebAsset? Find(string name) => assets.GetValueOrDefault(name);

    public string UrlOf(string name) => $"/{Prefix}{name}?v={assets[name].Version}";

    private static WebAsset Read(string resource)
    {
        using var stream = typeof(WebAssets).Assembly.GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(content, TypeOf(resource), Convert.ToHexStringLower(SHA256.HashData(content))[..12]);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"{name}: no content type for '{other}'."),
    };
}
