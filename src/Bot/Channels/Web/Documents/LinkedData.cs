using System.Globalization;
using System.Text.Json.Nodes;
using Archive.Documents;

namespace Bot.Channels.Web.Documents;

/// <summary>What search engines read of a document: schema.org Legislation, or NewsArticle for news.</summary>
internal static class LinkedData
{
    /// <summary>JSON that is safe inside a script element: the default encoder escapes every angle bracket.</summary>
    public static string Write(DocumentView view, string url) => Strip(view.Facts.Class == SourceClass.News ? News(view, url) : Legislation(view, url)).ToJsonString();

    private static JsonObject Legislation(DocumentView view, string url) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "Legislation",
        ["url"] = url,
        ["inLanguage"] = "vi",
        ["name"] = view.Facts.Title,
        ["legislationIdentifier"] = view.Facts.Number?.ToString(),
        ["legislationType"] = view.Facts.Kind?.Name,
        ["legislationPassedBy"] = Organisation(view.Facts.Issuer?.ToString()),
        ["legislationDate"] = Iso(view.Facts.Issued),
        ["datePublished"] = Iso(view.Facts.Published),
        ["legislationLegalForce"] = view.Effect.State switch
        {
            EffectState.InForce => "https://schema.org/InForce",
            EffectState.PartlyExpired => "https://schema.org/PartiallyInForce",
            EffectState.Expired or EffectState.NotYet => "https://schema.org/NotInForce",
            _ => null,
        },
        ["temporalCoverage"] = view.Facts.Effective is null && view.Facts.Expired is null ? null : new DateRange(view.Facts.Effective, view.Facts.Expired).ToString(),
        ["isBasedOn"] = Web(view.Facts.SourceUrl),
    };

    private static JsonObject News(DocumentView view, string url) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "NewsArticle",
        ["url"] = url,
        ["inLanguage"] = "vi",
        ["headline"] = view.Facts.Title,
        ["datePublished"] = Iso(view.Facts.Published),
        ["author"] = view.Facts.Author is { } author ? new JsonObject { ["@type"] = "Person", ["name"] = author } : null,
        ["publisher"] = Organisation(view.Facts.Publisher),
        ["isBasedOn"] = Web(view.Facts.SourceUrl),
    };

    private static JsonObject? Organisation(string? name) =>
        name is null ? null : new JsonObject { ["@type"] = "Organization", ["name"] = name };

    private static string? Web(string? address) => Pages.WebLink.Safe(address);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What is not known is left out, not written as null.</summary>
    private static JsonObject Strip(JsonObject data)
    {
        foreach (var unknown in data.Where(property => property.Value is null).Select(property => property.Key).ToList()) data.Remove(unknown);
        return data;
    }
}
