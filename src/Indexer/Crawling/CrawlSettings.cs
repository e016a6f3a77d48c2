using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indexer.Crawling;

internal enum SourceKind
{
    Rss,
    Sitemap,
    List,
}

/// <summary>Where to look for documents: a feed, a site map, or list pages whose links match a pattern.</summary>
internal sealed record CrawlSource(string Name, SourceKind Kind, string Url)
{
    /// <summary>Regular expression an address must match to be fetched; null for all that the source names.</summary>
    public string? Links { get; init; }

    /// <summary>At most so many pages a run.</summary>
    public int Most { get; init; } = 200;
}

/// <summary>The settings file of `crawl`. Only hosts that are listed are ever asked.</summary>
internal sealed record CrawlSettings
{
    public required IReadOnlyList<string> Hosts { get; init; }

    public required IReadOnlyList<CrawlSource> Sources { get; init; }

    /// <summary>Seconds between two requests to a host; robots.txt may ask for more.</summary>
    public double Delay { get; init; } = 2;

    public string UserAgent { get; init; } = "TroLyVanBan/1.0";

    /// <exception cref="InvalidDataException">The file is no such settings; the message says where.</exception>
    public static CrawlSettings Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), CrawlJson.Default.CrawlSettings)
                ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path}: {e.Message}", e);
        }
    }
}

[JsonSerializable(typeof(CrawlSettings))]
[JsonSerializable(typeof(CrawledPage))]
[JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
internal sealed partial class CrawlJson : JsonSerializerContext;
