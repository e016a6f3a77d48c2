using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Bot.Answering;
using Bot.Answering.Receipts;
using Bot.State;

namespace Bot.Desk.Versions;

/// <summary>
/// Finds the versions of a document: in the generations kept for going back, in quotations that were given from it, and in the words by which
/// other documents amend it.
/// </summary>
internal sealed class HistoryBook(ArchiveReader reader, PassageSearcher searcher, ReceiptTable receipts, TimeProvider clock)
{
    private const int MostReceipts = 50;

    public DocumentHistory? Find(string slug)
    {
        using var snapshot = reader.Snapshot();
        if (snapshot.FindBySlug(slug) is not { } document) return null;
        var sources = new Sources(snapshot, searcher, Vietnam.Today(clock));
        return new(document, snapshot.Generation)
        {
            Amended = [.. snapshot.RelationsTo(document).Where(incoming => IsAmending(incoming.Relation.Kind)).Select(incoming => incoming.Source)
                .DistinctBy(source => source.Key).OrderBy(Catalogue.DayOf).SelectMany(source => Provisions(sources, source, document))],
            Amends = Target(snapshot, document) is { } target ? [.. Provisions(sources, document, target)] : [],
            Earlier = Earlier(snapshot, document, sources.TextOf(document)),
            Quoted = Quoted(sources, document),
        };
    }

    private static bool IsAmending(RelationKind kind) => kind is RelationKind.Amends or RelationKind.Supplements;

    /// <summary>The only document that it amends: of several, a provision does not say which it belongs to.</summary>
    private static ArchivedDocument? Target(ArchiveSnapshot snapshot, ArchivedDocument by) =>
        snapshot.RelationsOf(by).Where(relation => IsAmending(relation.Kind)).Select(relation => relation.Target).OfType<DocumentNumber>().DistinctBy(number => number.Key).ToList() is [var only]
        && snapshot.FindByNumber(only) is [var found] ? found : null;

    private static IEnumerable<AmendedProvision> Provisions(Sources sources, ArchivedDocument by, ArchivedDocument amended)
    {
        if (Target(sources.Archive, by)?.Key != amended.Key) yield break;
        var text = sources.TextOf(by);
        foreach (var amendment in Amendment.ReadAll(text))
        {
            var place = sources.PassageAt(by, amendment.Span.Start).Place;
            var was = amendment.Provision is { } provision ? EarlierProvision.Find(sources, amended, provision, attached: text) : null;
            yield return new(amended, by, amendment.Head, place, was?.Place, TextChanges.Between(was?.Words ?? "", amendment.Words)) { IsNew = amendment.Provision is null };
        }
    }

    private List<EarlierVersion> Earlier(ArchiveSnapshot live, ArchivedDocument document, string text)
    {
        var versions = new List<EarlierVersion>();
        var later = text;
        foreach (var generation in reader.EarlierThan(live.Generation))
        {
            using var snapshot = reader.Earlier(generation);
            if (snapshot?.FindById(document.Facts.Id) is not { } before) continue;
            var words = snapshot.ReadText(before);
            if (words == later) continue;
            versions.Add(new(generation, before, TextChanges.Between(words, later)));
            later = words;
        }
        return versions;
    }

    private List<CheckedReceipt> Quoted(Sources sources, ArchivedDocument document)
    {
        var check = new ReceiptCheck(sources);
        return
        [
            .. receipts.OfOtherVersions(document.Facts.Id, document.Facts.ContentHash, MostReceipts).Select(check.Of)
                .Where(found => found.Outcome is ReceiptOutcome.Changed or ReceiptOutcome.Dropped),
        ];
    }
}
