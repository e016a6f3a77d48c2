using Archive.Documents;
using Archive.Index;
using Archive.Search;
using Bot.Answering;

namespace Bot.Channels.Web.Documents;

/// <summary>Gathers a document's page from one state of the archive.</summary>
internal sealed class DocumentPages(ArchiveReader reader, PassageSearcher searcher, TimeProvider clock)
{
    public DocumentView? Find(string slug, string? quoted)
    {
        using var snapshot = reader.Snapshot();
        if (snapshot.FindBySlug(slug) is not { } document) return null;

        var today = Vietnam.Today(clock);
        var effect = new Effects(new Sources(snapshot, searcher, today), today).Of(document);
        var text = snapshot.ReadText(document);
        var span = QuotedSpan.Read(quoted, text.Length);
        return new(document, effect, PageText.LayOut(text, snapshot.ReadPassages(document), span))
        {
            CauseUrl = effect.CauseId is { } cause && cause != document.Facts.Id && snapshot.FindById(cause) is { } other ? UrlOf(other) : null,
            HasQuote = span is not null,
            Notice = Notices.Find(text),
            Outgoing = [.. snapshot.RelationsOf(document).Select(relation => Row(snapshot, relation, text))],
            Incoming = [.. snapshot.RelationsTo(document).Select(Row)],
            Copies = [.. snapshot.FindCopies(document).Select(copy => (copy.Facts.Publisher ?? copy.Facts.File ?? copy.Facts.Id, UrlOf(copy)))],
        };
    }

    private static RelationRow Row(ArchiveSnapshot snapshot, Relation relation, string text)
    {
        var name = relation.Target?.ToString() ?? relation.TargetName ?? "";
        // A link only where the number means one document; a stub stays a name until its document arrives.
        var found = relation.Target is { } number ? snapshot.FindByNumber(number) : [];
        var url = found is [var only] ? UrlOf(only) : null;
        return new(Replies.Does(relation.Kind), WithPlace(name, relation), url, relation.Evidence.In(text));
    }

    private static RelationRow Row(IncomingRelation incoming)
    {
        var source = incoming.Source.Facts;
        var name = source.Number is null ? source.Title : $"{source.Kind?.Name} {source.Number}".Trim();
        return new(Replies.IsDone(incoming.Relation.Kind), WithPlace(name, incoming.Relation), UrlOf(incoming.Source), incoming.Quote);
    }

    private static string WithPlace(string name, Relation relation) =>
        relation.TargetPlace is { } place ? $"{name} ({place})" : name;

    private static string UrlOf(ArchivedDocument document) => SiteAddress.PathOf(document.Slug);
}
