using Archive.Documents;
using Archive.Index;
using Bot.State.Alerts;

namespace Bot.Desk.Coverage;

/// <summary>Counts what is in the archive, so that a search without result can be judged.</summary>
internal sealed class CoverageBook(ArchiveReader reader, Catalogues catalogues, HitTable seen)
{
    public CoverageReport Report()
    {
        using var snapshot = reader.Snapshot();
        var catalogue = catalogues.Of(snapshot);
        var official = catalogue.Documents.Where(document => document.Facts.Class == SourceClass.Official).ToList();
        var rows = catalogue.Documents.GroupBy(document => Issuer(document.Facts), StringComparer.Ordinal).Select(Row)
            .OrderByDescending(row => row.Total).ThenBy(row => row.Issuer, StringComparer.Ordinal).ToList();
        return new(
            [.. rows.SelectMany(row => row.ByYear.Keys).Distinct().Order()],
            rows,
            Sources(catalogue),
            NumberGaps.Of(official.Select(document => document.Facts)))
        {
            Official = official.Count,
            News = catalogue.Documents.Count - official.Count,
            Effects = official.CountBy(catalogue.EffectOf).ToDictionary(),
            AsOf = catalogue.AsOf,
            Generation = snapshot.Generation,
        };
    }

    private static string Issuer(DocumentFacts facts) =>
        facts.Class == SourceClass.News ? DeskReplies.NewsOf(facts.Publisher) : facts.Issuer?.ToString() ?? DeskReplies.UnknownIssuer;

    private static IssuerRow Row(IGrouping<string, ArchivedDocument> documents)
    {
        var years = documents.Select(document => Catalogue.DayOf(document)?.Year).ToList();
        return new(documents.Key, years.OfType<int>().CountBy(year => year).ToDictionary(), years.Count(year => year is null));
    }

    private List<SourceRow> Sources(Catalogue catalogue)
    {
        var moments = seen.SeenAt();
        return
        [
            .. catalogue.Documents.GroupBy(document => Host(document.Facts.SourceUrl), StringComparer.Ordinal)
                .Select(source => new SourceRow(source.Key, source.Count(), source.Max(Catalogue.DayOf), source.Max(document => moments.TryGetValue($"file {document.Facts.ContentHash}", out var at) ? at : default(DateTimeOffset?))))
                .OrderByDescending(source => source.Documents),
        ];
    }

    private static string Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.IdnHost.Length > 0 ? parsed.IdnHost : DeskReplies.UnknownSource;
}
