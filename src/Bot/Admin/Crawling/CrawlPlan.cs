using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Bot.Admin.Crawling;

/// <summary>A place where documents are published: a feed, a site map or a list page (docs/settings.md, crawl.json).</summary>
internal sealed record CrawlPlace(string Name, string Kind, string Url)
{
    public string? Links { get; init; }

    public int Most { get; init; } = 200;
}

/// <summary>crawl.json of the indexer, with the rhythm beside it, which the indexer passes over. <see cref="EveryHours"/> is 0 for never by itself.</summary>
internal sealed record CrawlPlan
{
    public const int MostHours = 24 * 14;

    public static readonly IReadOnlyList<string> Kinds = ["rss", "sitemap", "list"];

    private const int MostSources = 100;

    public IReadOnlyList<string> Hosts { get; init; } = [];

    public double Delay { get; init; } = 2;

    public string UserAgent { get; init; } = "TroLyVanBan/1.0";

    public int EveryHours { get; init; }

    public IReadOnlyList<CrawlPlace> Sources { get; init; } = [];

    /// <summary>Null for a file that is none.</summary>
    public static CrawlPlan? TryParse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, CrawlPlanJson.Readable.CrawlPlan);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, CrawlPlanJson.Readable.CrawlPlan) + "\n";

    /// <summary>The same with one more source; its host is asked from then on.</summary>
    public CrawlPlan With(CrawlPlace source)
    {
        var sources = Sources.Where(one => one.Name != source.Name).Append(source).ToList();
        return this with { Sources = sources, Hosts = HostsOf(sources) };
    }

    public CrawlPlan Without(string name)
    {
        var sources = Sources.Where(one => one.Name != name).ToList();
        return this with { Sources = sources, Hosts = HostsOf(sources) };
    }

    public string? Wrong(CrawlPlace source) =>
        !Regex.IsMatch(source.Name, "^[a-z0-9][a-z0-9-]{0,39}$", RegexOptions.NonBacktracking) ? AdminReplies.SourceName
        : !Kinds.Contains(source.Kind) ? AdminReplies.SourceKind
        : !Uri.TryCreate(source.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0 || source.Url.Length > 2_000 || uri.HostNameType != UriHostNameType.Dns || !uri.Host.Contains('.', StringComparison.Ordinal) ? AdminReplies.SourceAddress
        : source.Most is < 1 or > 10_000 ? AdminReplies.SourceMost
        : source.Links is { } links && !IsPattern(links) ? AdminReplies.SourcePattern
        : Sources.Count >= MostSources ? AdminReplies.TooManySources(MostSources)
        : null;

    private static List<string> HostsOf(IEnumerable<CrawlPlace> sources) =>
        [.. sources.Select(source => new Uri(source.Url).Host).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    private static bool IsPattern(string text)
    {
        try
        {
            return text.Length <= 300 && new Regex(text, RegexOptions.NonBacktracking) is not null;
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CrawlPlan))]
internal sealed partial class CrawlPlanJson : JsonSerializerContext
{
    public static CrawlPlanJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    });
}
