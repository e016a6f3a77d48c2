using System.Text.Json.Serialization;
using Archive.Documents;
using Archive.Index;
using Bot.Answering;

namespace Bot.Channels.Web.Api;

/// <summary>A document in the lists that programs read.</summary>
internal sealed record DocumentRecord(string? Number, string? Kind, string Title, string? Issuer, DateOnly? Issued, DateOnly? Effective, DateOnly? Expired, DateOnly? Published)
{
    [JsonConverter(typeof(CamelCaseEnum<SourceClass>))]
    public required SourceClass SourceClass { get; init; }

    public required string Url { get; init; }

    public string? Source { get; init; }

    public static DocumentRecord Of(ArchivedDocument document, string site)
    {
        var facts = document.Facts;
        return new(facts.Number?.ToString(), facts.Kind?.Name, facts.Title, facts.Issuer?.ToString(), facts.Issued, facts.Effective, facts.Expired, facts.Published)
        {
            SourceClass = facts.Class,
            Url = site + SiteAddress.PathOf(document.Slug),
            Source = facts.SourceUrl,
        };
    }
}

internal sealed record DocumentList(int Total, int Generation, IReadOnlyList<DocumentRecord> Documents);
