using System.Text.Json.Serialization;
using Archive.Documents;
using Bot.Answering;
using Bot.Desk.Exporting;
using Bot.Desk.Searching;

namespace Bot.Channels.Web.Desk;

/// <summary>A search as programs read it: how it was asked and read, from which state of the archive, and all it found.</summary>
internal sealed record ExportResponse(
    string Query, string Explicit, string Order, DateTimeOffset ExportedAt, int Generation, long Commits, DateOnly AsOf, int Total, IReadOnlyList<ExportedDocument> Documents)
{
    public static ExportResponse Of(DeskResult result, string site, DateTimeOffset at) => new(
        result.Query.Text, result.Query.Explicit, DeskPaths.Written(result.Order), at, result.Generation, result.Commits, result.AsOf, result.Rows.Count,
        [.. result.Rows.Select(row => ExportedDocument.Of(row, site))]);
}

internal sealed record ExportedDocument(
    string Id, string? Number, string? Kind, string Title, string? Issuer, DateOnly? Issued, DateOnly? Effective, DateOnly? Published,
    [property: JsonConverter(typeof(CamelCaseEnum<EffectState>))] EffectState Effect,
    [property: JsonConverter(typeof(CamelCaseEnum<SourceClass>))] SourceClass SourceClass,
    string Url, string? Source, string? Sha256, string Citation)
{
    public static ExportedDocument Of(DeskRow row, string site)
    {
        var facts = row.Facts;
        return new(
            facts.Id, facts.Number?.ToString(), facts.Kind?.Name, facts.Title, facts.Issuer?.ToString(), facts.Issued, facts.Effective, facts.Published,
            row.Effect, facts.Class, ResultSheet.UrlOf(row, site), facts.SourceUrl, facts.ContentHash, Citing.Full(facts));
    }
}
